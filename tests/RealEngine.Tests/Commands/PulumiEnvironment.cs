using Pulumi.Connectors.Demo;

namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <summary>Environment variables of the commands.</summary>
internal static class PulumiEnvironment
{
    /// <summary>The plugin under test.</summary>
    public static string Plugin => Path.GetFullPath(RepositoryFolders.Find().Plugin);

    /// <param name="root">Folder for the home and the states of the command.</param>
    public static Dictionary<string, string?> Of(string root) => new()
    {
        // Settings of the machine must not reach the provider or the engine.
        ["CONNECTORS_ACCESS_TOKEN"] = null,
        ["CONNECTORS_ACCOUNT_ID"] = null,
        ["CONNECTORS_CLIENT_ID"] = null,
        ["CONNECTORS_CLIENT_SECRET"] = null,
        ["PULUMI_CONFIG_PASSPHRASE_FILE"] = null,
        ["PATH"] = $"{Path.GetDirectoryName(Plugin)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["PULUMI_BACKEND_URL"] = $"file://{Path.Combine(root, "state")}",
        ["PULUMI_CONFIG_PASSPHRASE"] = "passphrase",
        ["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true",
        ["PULUMI_HOME"] = Path.Combine(root, "home"),
        ["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true",
        ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
        ["NO_COLOR"] = "1",
    };
}
