using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Configuration;

/// <summary>The provider's settings, read and valid.</summary>
/// <param name="AccountId">Sub-account of everything that names none.</param>
/// <param name="Batching">Whether adds, and removes, of one account share a request.</param>
/// <param name="RefreshBeforeUpdate">Whether the engine is asked to read configurations before each preview and update.</param>
internal sealed record ProviderSettings(ApiOptions Api, string? AccountId, bool Batching, bool RefreshBeforeUpdate);
