using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>Outcome of a write for one id.</summary>
/// <param name="Failure">Why it failed; null if the platform accepted it.</param>
/// <param name="WasShared">Whether a request that contained other ids as well was refused before. It may have been done in part.</param>
internal sealed record WriteOutcome(ApiException? Failure, bool WasShared);
