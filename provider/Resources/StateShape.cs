using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// The version of the shape that outputs have in a stack's state, marked in each of them, and the way to it from every older one. With it
/// a release can change outputs without replacing what stacks already have.
/// </summary>
/// <param name="steps">The step at place n makes shape n + 1 of shape n.</param>
internal sealed class StateShape(params ImmutableArray<Func<PropertyMap, PropertyMap>> steps)
{
    /// <summary>The engine stores names with two underscores as they are, and shows them to nobody. No mark means shape 0.</summary>
    public const string Mark = "__stateShape";

    public static StateShape Current { get; } = new(TimesAsText);

    public PropertyMap Stamp(PropertyMap state) => state.With(Mark, PropertyValue.Of(steps.Length));

    /// <returns>The state in the current shape; an empty one stays empty.</returns>
    /// <exception cref="ProviderException">A newer version of the provider wrote the state.</exception>
    public PropertyMap Upgrade(PropertyMap state)
    {
        var shape = state.Get(Mark)?.Unmarked is NumberValue { Value: var number } ? (int)number : 0;
        if (shape > steps.Length)
        {
            throw new ProviderException(
                ProviderFailure.Precondition,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A newer version of the connectors provider wrote this state (shape {shape}, this version knows {steps.Length}). Use that version, or one after it"));
        }

        return state.Count == 0 || shape == steps.Length ? state : Stamp(steps.Skip(shape).Aggregate(state, (older, step) => step(older)));
    }

    // 0 → 1: times were Unix seconds.
    private static PropertyMap TimesAsText(PropertyMap state) =>
        new[] { PropertyNames.LastUpdated, PropertyNames.RemoteLastUpdated }.Aggregate(
            state,
            (map, name) => map.Get(name)?.Unmarked is NumberValue { Value: var seconds }
                ? map.WithOptional(name, Stamps.Write(JsonReading.Time(new JValue(seconds))))
                : map);
}
