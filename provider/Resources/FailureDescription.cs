using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>Description of a failed call of the API.</summary>
/// <param name="Failure">Kind of the failure for the engine.</param>
/// <param name="Summary">The failure in a few words, without anything that the platform wrote.</param>
/// <param name="Advice">The next step, as a whole sentence.</param>
internal sealed record FailureDescription(ProviderFailure Failure, Message Summary, Message Advice);
