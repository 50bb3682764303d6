using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>Reports all missing settings together, each with the whole command that sets it.</summary>
/// <remarks>
/// The engine has a detail type for missing settings. It is not used: the engine adds a command to each that stores secrets in clear.
/// </remarks>
internal sealed class MissingSettingsException(ImmutableArray<MissingSetting> settings)
    : Exception
{
    public Message Text { get; } =
        $"The provider is not configured. Missing settings: {Values.Message.Join(", ", settings.Select(setting => (Values.Message)$"connectors:{setting.Name}"))}. "
            + $"For each of them, run the command or set the environment variable: {Values.Message.Join("; ", settings.Select(Describe))}. {Alternative(settings)}"
            + $"An explicit provider can also have them as arguments.";

    public ImmutableArray<MissingSetting> Settings { get; } = settings;

    private static Values.Message Describe(MissingSetting setting) => $"`{setting.Command}` or {setting.Variable}";

    private static Values.Message? Alternative(ImmutableArray<MissingSetting> settings) =>
        settings.Any(setting => setting.Name == SettingNames.ClientSecret)
            ? (Values.Message)$"If the stack sets neither client id nor secret, an access token can replace them: `pulumi config set --secret connectors:accessToken` or {EnvironmentVariables.AccessToken}. "
            : null;
}
