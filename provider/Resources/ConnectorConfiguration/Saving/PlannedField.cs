using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>A field that a save writes.</summary>
/// <param name="Map">The property that contains the field, or contained it before it is cleared.</param>
/// <param name="Value">The value; an empty one clears the field.</param>
/// <param name="Role">What is known of the value that is stored now.</param>
internal sealed record PlannedField(string Map, string Id, PropertyValue Value, FieldRole Role);
