using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>
/// Warns about secrets of the stack that the engine sends without a mark. Check marks them, so their state contains them in clear. Whether a
/// settings file does as well cannot be seen.
/// </summary>
internal static partial class ClearSecretWarning
{
    public static void Log(ILogger log, PropertyMap settings)
    {
        foreach (var name in SettingNames.Secret.Where(name => settings.Get(name) is StringValue { Value.Length: > 0 }))
            LogInClear(log, name);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The state of the stack contains connectors:{Name} in clear. Replace the secret on the platform, run `pulumi config set --secret connectors:{Name}`, "
            + "then `pulumi up`.")]
    private static partial void LogInClear(ILogger log, string name);
}
