using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// What the state must contain if something fails after a write was sent. It contains nothing that the platform returned during the call, so
/// that its conversion cannot be what fails.
/// </summary>
internal sealed record KeptState(string Id, PropertyMap State, PropertyMap Inputs);
