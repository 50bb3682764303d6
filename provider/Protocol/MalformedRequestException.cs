namespace Pulumi.Connectors.Protocol;

/// <summary>A request that no engine sends: a value without a kind, an unknown signature, a path that cannot be parsed.</summary>
internal sealed class MalformedRequestException(string message, Exception? innerException = null) : Exception(message, innerException);
