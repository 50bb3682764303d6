using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>What a create, an update or a delete saves.</summary>
/// <param name="OldInputs">Empty for a create.</param>
/// <param name="OldState">Empty for a create.</param>
/// <param name="Inputs">Empty for a delete.</param>
/// <param name="IgnoreChanges">Paths whose changes the program ignores.</param>
/// <param name="IsFresh">Whether nobody has saved the configuration before.</param>
internal sealed record SaveRequest(
    ConnectorKey Key, PropertyMap OldInputs, PropertyMap OldState, PropertyMap Inputs, ImmutableArray<PropertyPath> IgnoreChanges, bool IsFresh, CallContext Context);
