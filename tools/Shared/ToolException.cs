namespace Pulumi.Connectors.Tools;

/// <summary>A failure that the message describes completely.</summary>
internal sealed class ToolException(string message) : Exception(message);
