namespace Pulumi.Connectors.Resources;

/// <summary>An expected failure of the world, in words for the person at the terminal: what was tried, what came back, what to do next.</summary>
internal sealed class ProviderException(ProviderFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public ProviderFailure Failure { get; } = failure;
}
