using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Settings of the doctor: those of the provider, validated in the same way.</summary>
/// <param name="ConnectorId">Connector for the endpoints of one connector; null for any.</param>
internal sealed record DoctorSettings(ApiOptions Api, string AccountId, string? ConnectorId)
{
    // A person waits for the report, so it gives up earlier than the provider.
    private const int MaxRetries = 1;
    private const int RequestTimeoutSeconds = 10;

    private static readonly ImmutableArray<(string Setting, string Way)> Ways =
    [
        (SettingNames.BaseUrl, $"--base-url or {EnvironmentVariables.BaseUrl}"),
        (SettingNames.AccountId, $"--account or {EnvironmentVariables.AccountId}"),
        (SettingNames.ClientId, $"--client-id or {EnvironmentVariables.ClientId}"),
        (SettingNames.ClientSecret, $"{EnvironmentVariables.ClientSecret} in the environment (or {EnvironmentVariables.AccessToken} instead of id and secret)"),
    ];

    /// <exception cref="UsageException">Settings are missing or invalid.</exception>
    public static DoctorSettings Read(DoctorArguments arguments, EnvironmentLookup environment)
    {
        try
        {
            var settings = new ProviderSettingsReader(environment).Read(Map(arguments));
            if (arguments.ConnectorId is { } connectorId && ConnectorKey.Validate(connectorId) is { } fault)
                throw new UsageException($"--connector {fault}.");
            return new DoctorSettings(settings.Api, settings.AccountId ?? throw Missing([SettingNames.AccountId]), arguments.ConnectorId);
        }
        catch (InvalidSettingsException exception)
        {
            throw new UsageException(exception.Text);
        }
        catch (ProviderException exception)
        {
            throw new UsageException($"{exception.Summary} {exception.Detail}");
        }
        catch (MissingSettingsException exception)
        {
            var hasAccount = !string.IsNullOrEmpty(arguments.AccountId ?? environment(EnvironmentVariables.AccountId));
            throw Missing([.. exception.Settings.Select(setting => setting.Name), .. hasAccount ? [] : new[] { SettingNames.AccountId }]);
        }
    }

    private static PropertyMap Map(DoctorArguments arguments)
    {
        var routes = arguments.Routes.Select(route => KeyValuePair.Create(route.Key, PropertyValue.Of(route.Value)));
        var map = PropertyMap.Empty
            .With(SettingNames.Routes, PropertyMap.Create(routes))
            .With(SettingNames.MaxRetries, PropertyValue.Of(MaxRetries))
            .With(SettingNames.RequestTimeoutSeconds, PropertyValue.Of(RequestTimeoutSeconds));
        (string Name, string? Text)[] flags =
        [
            (SettingNames.BaseUrl, arguments.BaseUrl),
            (SettingNames.AccountId, arguments.AccountId),
            (SettingNames.ClientId, arguments.ClientId),
        ];
        return flags.Aggregate(map, (given, flag) => flag.Text is { } text ? given.With(flag.Name, PropertyValue.Of(text)) : given);
    }

    private static UsageException Missing(IReadOnlyCollection<string> settings) =>
        new($"Settings are missing: {string.Join("; ", Ways.Where(way => settings.Contains(way.Setting)).Select(way => way.Way))}.");
}
