using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.State;

/// <summary>
/// Schema version of the outputs in a stack's state, with the upgrade from every older version. A release can so change outputs without
/// replacing existing resources.
/// </summary>
/// <param name="upgrades">The upgrade at index n converts version n to n + 1.</param>
internal sealed class StateVersion(params ImmutableArray<Func<PropertyMap, PropertyMap>> upgrades)
{
    /// <summary>The engine stores outputs with two underscores unchanged, and shows them to nobody. A state without it has version 0.</summary>
    public const string PropertyName = "__stateShape";

    public static StateVersion Current { get; } = new(FormatTimestamps, AddObservedValues);

    public PropertyMap Apply(PropertyMap state) => state.With(PropertyName, PropertyValue.Of(upgrades.Length));

    /// <returns>The state in the current version; an empty state remains empty.</returns>
    /// <exception cref="ProviderException">A newer version of the provider wrote the state.</exception>
    public PropertyMap Upgrade(PropertyMap state)
    {
        var version = state.Get(PropertyName)?.Unmarked is NumberValue { Value: var number } ? (int)number : 0;
        if (version > upgrades.Length)
        {
            throw new ProviderException(
                ProviderFailure.Precondition,
                $"A newer version of the connectors provider wrote this state (schema version {version}; this version supports {upgrades.Length}).",
                advice: $"Use that version of the provider, or a later one.");
        }

        return state.Count == 0 || version == upgrades.Length
            ? state
            : Apply(upgrades.Skip(version).Aggregate(state, (older, upgrade) => upgrade(older)));
    }

    // 0 to 1: timestamps were Unix seconds.
    private static PropertyMap FormatTimestamps(PropertyMap state) =>
        new[] { PropertyNames.LastUpdated, PropertyNames.RemoteLastUpdated }.Aggregate(
            state,
            (map, name) => map.Get(name)?.Unmarked is NumberValue { Value: var seconds }
                ? map.WithOptional(name, Timestamps.ToProperty(LenientJson.GetTimestamp(new JValue(seconds))))
                : map);

    // 1 to 2: observedConfig, observedName and observedSecretName were added. As long as they are absent, the inputs count as observed.
    private static PropertyMap AddObservedValues(PropertyMap state) => state;
}
