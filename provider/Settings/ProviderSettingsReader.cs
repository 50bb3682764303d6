using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>
/// Reads <see cref="ProviderSettings"/> from the settings that the engine sends, with <see cref="EnvironmentFallbacks"/>.
/// </summary>
internal sealed class ProviderSettingsReader(EnvironmentLookup environment)
{
    private static readonly ImmutableArray<MissingSetting> Required =
    [
        new(SettingNames.BaseUrl, "pulumi config set connectors:baseUrl https://api.example.com", EnvironmentVariables.BaseUrl),
        new(SettingNames.ClientId, "pulumi config set connectors:clientId my-client", EnvironmentVariables.ClientId),
        new(SettingNames.ClientSecret, "pulumi config set --secret connectors:clientSecret", EnvironmentVariables.ClientSecret),
    ];

    private readonly EnvironmentFallbacks _fallbacks = new(environment);

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
    /// <exception cref="ProviderException">A secret from the environment does not belong to the address or the client id of the stack.</exception>
    public ProviderSettings Read(PropertyMap settings)
    {
        var reader = new SettingsReader(_fallbacks.Fill(settings));
        var read = WithProxy(ReadValues(reader), reader);
        FailSecretAccount(reader, settings);
        if (!reader.Failures.IsEmpty)
            throw new InvalidSettingsException(reader.Failures);
        _fallbacks.ThrowIfMixed(settings);
        var missing = Missing(reader).ToImmutableArray();
        return missing.IsEmpty ? read : throw new MissingSettingsException(missing);
    }

    private ProviderSettings WithProxy(ProviderSettings read, SettingsReader reader) =>
        read with { Api = read.Api with { Proxy = ProxyVariables.Read(environment, read.Api.BaseUrl, reader) } };

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
            RefreshBeforeUpdate: reader.GetBoolean(SettingNames.RefreshBeforeUpdate, fallback: false),
            ConfigureModes.Parse(reader.GetChoice(SettingNames.ConfigureMode, fallback: "auto", "auto", "merge", "replace")),
            Enum.Parse<FieldValidation>(reader.GetChoice(SettingNames.Validation, fallback: "strict", "strict", "warn", "off"), ignoreCase: true));
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

    private static IEnumerable<MissingSetting> Missing(SettingsReader reader) =>
        Required.Where(setting => !reader.Has(setting.Name) && (setting.Name == SettingNames.BaseUrl || !reader.Has(SettingNames.AccessToken)));

    // The engine sends settings without marks to Check, so only Configure can refuse it.
    private static void FailSecretAccount(SettingsReader reader, PropertyMap settings)
    {
        if (settings.Get(SettingNames.AccountId)?.IsSecret == true && reader.Has(SettingNames.AccountId))
        {
            reader.Fail(
                $"connectors:{SettingNames.AccountId} must not be a secret, because the ids of resources contain it in clear; set it without --secret, then run `pulumi up`");
        }
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
