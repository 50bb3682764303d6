using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>A request that no engine sends: a value without a kind, an unknown signature, a path that cannot be parsed.</summary>
internal sealed class MalformedRequestException(Message text, Exception? innerException = null) : Exception(text.ToString(), innerException)
{
    public Message Text { get; } = text;
}
