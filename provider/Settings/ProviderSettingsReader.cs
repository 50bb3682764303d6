using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>
/// Reads <see cref="ProviderSettings"/> from the settings that the engine sends. Environment variables are used as fallbacks when the provider
/// is configured, so that their values never get into the state.
/// </summary>
internal sealed class ProviderSettingsReader(EnvironmentLookup environment)
{
    private static readonly ImmutableArray<(string Setting, string Variable, string Meaning)> EnvironmentFallbacks =
    [
        (SettingNames.BaseUrl, EnvironmentVariables.BaseUrl, "root address of the Connectors API"),
        (SettingNames.AccountId, EnvironmentVariables.AccountId, "default sub-account"),
        (SettingNames.ClientId, EnvironmentVariables.ClientId, "client id"),
        (SettingNames.ClientSecret, EnvironmentVariables.ClientSecret, "client secret of the client id; set it with --secret"),
        (SettingNames.AccessToken, EnvironmentVariables.AccessToken, "access token; set it with --secret"),
    ];

    /// <summary>Validates settings of which some may be unknown, or set in the environment later.</summary>
    public static ImmutableArray<CheckFailure> Check(PropertyMap settings)
    {
        var reader = new SettingsReader(settings);
        FailUnknown(reader, settings);
        ReadValues(reader);
        return reader.Failures;
    }

    /// <exception cref="InvalidSettingsException">A setting is invalid.</exception>
    /// <exception cref="MissingSettingsException">A required setting is missing.</exception>
    public ProviderSettings Read(PropertyMap settings)
    {
        var reader = new SettingsReader(WithEnvironment(settings));
        var read = ReadValues(reader);
        if (!reader.Failures.IsEmpty)
            throw new InvalidSettingsException(reader.Failures);
        var missing = Missing(reader).ToImmutableArray();
        return missing.IsEmpty ? read : throw new MissingSettingsException(missing);
    }

    private PropertyMap WithEnvironment(PropertyMap settings)
    {
        var given = new SettingsReader(settings);
        foreach (var (setting, variable, _) in EnvironmentFallbacks)
        {
            // Credentials are a pair or a token; a pair of the stack is not combined with a token of the environment, nor the reverse.
            if (!given.Has(setting) && !IsOtherCredential(given, setting) && environment(variable) is { Length: > 0 } text)
                settings = settings.With(setting, PropertyValue.Of(text));
        }

        return settings;
    }

    private static bool IsOtherCredential(SettingsReader given, string setting) =>
        setting switch
        {
            SettingNames.AccessToken => given.Has(SettingNames.ClientId) || given.Has(SettingNames.ClientSecret),
            SettingNames.ClientId or SettingNames.ClientSecret => given.Has(SettingNames.AccessToken),
            _ => false,
        };

    private static ProviderSettings ReadValues(SettingsReader reader)
    {
        var api = new ApiOptions(
            BaseUrl: BaseUrlSetting.Read(reader),
            new Credentials(reader.GetString(SettingNames.ClientId), reader.GetString(SettingNames.ClientSecret), AccessToken(reader)),
            RoutesSetting.Read(reader),
            MaxRetries: reader.GetInt32(SettingNames.MaxRetries, fallback: 4, min: 0, max: 20),
            RequestTimeout: TimeSpan.FromSeconds(reader.GetInt32(SettingNames.RequestTimeoutSeconds, fallback: 30, min: 1, max: 3600)),
            MaxConcurrency: reader.GetInt32(SettingNames.MaxConcurrency, fallback: 8, min: 1, max: 256));
        return new ProviderSettings(
            api,
            AccountId(reader),
            Batching: reader.GetBoolean(SettingNames.Batching, fallback: true),
            RefreshBeforeUpdate: reader.GetBoolean(SettingNames.RefreshBeforeUpdate, fallback: false));
    }

    private static string? AccessToken(SettingsReader reader)
    {
        var token = reader.GetString(SettingNames.AccessToken);
        if (token?.Any(c => c is <= ' ' or > '~') == true)
            reader.Fail($"connectors:{SettingNames.AccessToken} contains whitespace or another character that is not valid in a token");
        return token;
    }

    private static string? AccountId(SettingsReader reader)
    {
        var accountId = reader.GetString(SettingNames.AccountId);
        if (accountId is not null && ConnectorKey.Validate(accountId) is { } fault)
            reader.Fail($"connectors:{SettingNames.AccountId} {fault}");
        return accountId;
    }

    private static IEnumerable<MissingSetting> Missing(SettingsReader reader)
    {
        string[] required = reader.Has(SettingNames.AccessToken)
            ? [SettingNames.BaseUrl]
            : [SettingNames.BaseUrl, SettingNames.ClientId, SettingNames.ClientSecret];
        return EnvironmentFallbacks
            .Where(fallback => required.Contains(fallback.Setting) && !reader.Has(fallback.Setting))
            .Select(fallback => new MissingSetting(
                $"connectors:{fallback.Setting}", $"{fallback.Meaning} (or set the environment variable {fallback.Variable})"));
    }

    private static void FailUnknown(SettingsReader reader, PropertyMap settings)
    {
        foreach (var name in settings.Keys.Where(name => name != SettingNames.Version && !name.StartsWith("__", StringComparison.Ordinal)))
        {
            // Older engines add the plugin's download address to the settings.
            if (!SettingNames.All.Contains(name) && name != "pluginDownloadURL")
                reader.Fail($"connectors:{name} is not a setting{NearestName.Hint(name, SettingNames.All)}");
        }
    }
}
