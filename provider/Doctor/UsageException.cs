using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Wrong usage of the doctor. The message is one line and contains no value.</summary>
internal sealed class UsageException(Message text) : Exception(text.ToString())
{
    public Message Text { get; } = text;
}
