using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>A provider resource of the stack, and the running provider.</summary>
internal sealed record ProviderHandle(ProviderReference Reference, ProviderInstance Instance, ResourceCalls Calls);
