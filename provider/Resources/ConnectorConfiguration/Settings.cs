using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>The settings of a configuration resource that the platform knows nothing of, and their defaults.</summary>
internal static class Settings
{
    public const string Update = "update";
    public const string Warn = "warn";
    public const string Ignore = "ignore";

    public const string Retain = "retain";
    public const string Clear = "clear";
    public const string Remove = "remove";

    public static string OnDrift(PropertyMap inputs) => inputs.Text(PropertyNames.OnDrift) ?? Update;

    public static string OnDelete(PropertyMap inputs) => inputs.Text(PropertyNames.OnDelete) ?? Retain;
}
