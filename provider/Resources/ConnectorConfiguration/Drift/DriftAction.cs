using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;

/// <summary>Values of the property <c>onDrift</c>: what a refresh does with a change that was made outside the stack.</summary>
internal static class DriftAction
{
    /// <summary>The next update writes the program's values again. The default.</summary>
    public const string Update = "update";

    /// <summary>A refresh logs a warning; nothing is written.</summary>
    public const string Warn = "warn";

    /// <summary>The change is accepted without a message.</summary>
    public const string Ignore = "ignore";

    public static string In(PropertyMap inputs) => inputs.GetString(PropertyNames.OnDrift) ?? Update;
}
