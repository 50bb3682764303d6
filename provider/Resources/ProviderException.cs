using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>An expected failure, in whole sentences for the user.</summary>
/// <param name="summary">What could not be done, to which object.</param>
/// <param name="detail">What the platform returned; null if the summary is sufficient.</param>
/// <param name="advice">The next step; null if there is none.</param>
internal sealed class ProviderException(
    ProviderFailure failure, Message summary, Message? detail = null, Message? advice = null, Exception? innerException = null)
    : Exception(summary.ToString(), innerException)
{
    public ProviderFailure Failure { get; } = failure;

    public Message Summary { get; } = summary;

    public Message? Detail { get; } = detail;

    /// <summary>Summary, detail and advice.</summary>
    public Message Text { get; } = Values.Message.Join(" ", [summary, detail, advice]);
}
