namespace Pulumi.Connectors.Load;

/// <summary>The run cannot go on; the message is for the person at the terminal.</summary>
internal sealed class LoadException(string message, Exception? inner = null) : Exception(message, inner);
