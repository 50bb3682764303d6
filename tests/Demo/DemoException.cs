namespace Pulumi.Connectors.Demo;

/// <summary>The demo cannot continue. The message contains the reason and what to do.</summary>
internal sealed class DemoException(string message, Exception? inner = null) : Exception(message, inner);
