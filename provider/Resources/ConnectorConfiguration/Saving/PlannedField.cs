using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>A field that a save writes.</summary>
/// <param name="Value">The value; an empty one clears the field.</param>
/// <param name="Role">What is known of the value that is stored now.</param>
internal sealed record PlannedField(string Id, PropertyValue Value, FieldRole Role)
{
    /// <summary>The property that contains the field, or contained it before it is cleared.</summary>
    public string Map => Role is FieldRole.Plain or FieldRole.Normalized ? PropertyNames.Config : PropertyNames.SecretConfig;
}
