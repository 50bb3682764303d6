namespace Pulumi.Connectors.Resources;

/// <summary>An expected failure, in whole sentences for the user.</summary>
/// <param name="summary">What could not be done, to which object.</param>
/// <param name="detail">What the platform returned; null if the summary is sufficient.</param>
/// <param name="advice">The next step; null if there is none.</param>
internal sealed class ProviderException(
    ProviderFailure failure, string summary, string? detail = null, string? advice = null, Exception? innerException = null)
    : Exception(string.Join(' ', ((string?[])[summary, detail, advice]).OfType<string>()), innerException)
{
    public ProviderFailure Failure { get; } = failure;

    public string Summary { get; } = summary;

    public string? Detail { get; } = detail;

    public string? Advice { get; } = advice;
}
