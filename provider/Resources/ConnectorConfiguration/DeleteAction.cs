using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Values of the property <c>onDelete</c>: what the deletion of the resource does on the platform.</summary>
internal static class DeleteAction
{
    /// <summary>The configuration stays as it is. The default.</summary>
    public const string Retain = "retain";

    /// <summary>The managed fields are overwritten with empty values.</summary>
    public const string Clear = "clear";

    /// <summary>The connector is removed, and its configuration with it.</summary>
    public const string Remove = "remove";

    public static string In(PropertyMap inputs) => inputs.GetString(PropertyNames.OnDelete) ?? Retain;
}
