using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Configuration;

/// <summary>
/// Settings as the engine sends them → <see cref="ProviderSettings"/>. The environment is read here, when the provider is configured, and
/// nowhere else: what came from it never gets into the state.
/// </summary>
/// <param name="environment">Looks a variable up.</param>
internal sealed class ProviderSettingsReader(Func<string, string?> environment)
{
    private static readonly ImmutableArray<(string Setting, string Variable, string Meaning)> Fallbacks =
    [
        (SettingNames.BaseUrl, "CONNECTORS_BASE_URL", "root address of the Connectors API"),
        (SettingNames.AccountId, "CONNECTORS_ACCOUNT_ID", "sub-account of everything that names none"),
        (SettingNames.ClientId, "CONNECTORS_CLIENT_ID", "client id"),
        (SettingNames.ClientSecret, "CONNECTORS_CLIENT_SECRET", "client secret that goes with the client id; set it with --secret"),
        (SettingNames.AccessToken, "CONNECTORS_ACCESS_TOKEN", "access token; set it with --secret"),
    ];

    /// <summary>What is wrong with settings of which some may not be known yet, or come from the environment later.</summary>
    public static ImmutableArray<CheckFailure> Check(PropertyMap settings)
    {
        var reader = new SettingsReader(settings);
        FailUnknown(reader, settings);
        ReadValues(reader);
        return reader.Failures;
    }

    /// <exception cref="InvalidSettingsException">A setting makes no sense.</exception>
    /// <exception cref="MissingSettingsException">A setting is missing that cannot be done without.</exception>
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
        foreach (var (setting, variable, _) in Fallbacks)
        {
            // Credentials are a pair or a token: what the stack gives is not mixed with what the environment has of the other kind.
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
            new Credentials(reader.Text(SettingNames.ClientId), reader.Text(SettingNames.ClientSecret), AccessToken(reader)),
            RoutesSetting.Read(reader),
            MaxRetries: reader.Number(SettingNames.MaxRetries, fallback: 4, least: 0, most: 20),
            RequestTimeout: TimeSpan.FromSeconds(reader.Number(SettingNames.RequestTimeoutSeconds, fallback: 30, least: 1, most: 3600)),
            MaxConcurrency: reader.Number(SettingNames.MaxConcurrency, fallback: 8, least: 1, most: 256));
        return new ProviderSettings(
            api,
            AccountId(reader),
            Batching: reader.Flag(SettingNames.Batching, fallback: true),
            RefreshBeforeUpdate: reader.Flag(SettingNames.RefreshBeforeUpdate, fallback: false));
    }

    private static string? AccessToken(SettingsReader reader)
    {
        var token = reader.Text(SettingNames.AccessToken);
        if (token?.Any(c => c is <= ' ' or > '~') == true)
            reader.Fail($"connectors:{SettingNames.AccessToken} holds a line break, a blank or another character that no token has");
        return token;
    }

    private static string? AccountId(SettingsReader reader)
    {
        var accountId = reader.Text(SettingNames.AccountId);
        if (accountId is not null && Resources.ConnectorKey.Problem(accountId) is { } problem)
            reader.Fail($"connectors:{SettingNames.AccountId} cannot be an id: it {problem}");
        return accountId;
    }

    private static IEnumerable<MissingSetting> Missing(SettingsReader reader)
    {
        string[] needed = reader.Has(SettingNames.AccessToken)
            ? [SettingNames.BaseUrl]
            : [SettingNames.BaseUrl, SettingNames.ClientId, SettingNames.ClientSecret];
        return Fallbacks
            .Where(fallback => needed.Contains(fallback.Setting) && !reader.Has(fallback.Setting))
            .Select(fallback => new MissingSetting(
                $"connectors:{fallback.Setting}", $"{fallback.Meaning} (or set the environment variable {fallback.Variable})"));
    }

    private static void FailUnknown(SettingsReader reader, PropertyMap settings)
    {
        foreach (var name in settings.Keys.Where(name => name != SettingNames.Version && !name.StartsWith("__", StringComparison.Ordinal)))
        {
            // Older engines put the plugin's download address beside the settings.
            if (!SettingNames.All.Contains(name) && name != "pluginDownloadURL")
                reader.Fail($"there is no setting connectors:{name}{NearestName.Hint(name, SettingNames.All)}");
        }
    }
}
