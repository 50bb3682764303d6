namespace Pulumi.Connectors.Load;

/// <summary>The run cannot continue. The message is for the user.</summary>
internal sealed class LoadException(string message, Exception? inner = null) : Exception(message, inner);
