using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Configuration;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>What to examine. The same settings as the provider's, and the same checks.</summary>
/// <param name="ConnectorId">The connector that endpoints of one connector are asked for, or null where any will do.</param>
internal sealed record DoctorSettings(ApiOptions Api, string AccountId, string? ConnectorId)
{
    private const string AccountVariable = "CONNECTORS_ACCOUNT_ID";

    /// <summary>Somebody waits for the answer: rather an early one than one after many tries.</summary>
    private const int MaxRetries = 1;
    private const int RequestTimeoutSeconds = 10;

    private static readonly ImmutableArray<(string Setting, string Way)> Ways =
    [
        (SettingNames.BaseUrl, "--base-url or CONNECTORS_BASE_URL"),
        (SettingNames.AccountId, $"--account or {AccountVariable}"),
        (SettingNames.ClientId, "--client-id or CONNECTORS_CLIENT_ID"),
        (SettingNames.ClientSecret, "CONNECTORS_CLIENT_SECRET in the environment (or CONNECTORS_ACCESS_TOKEN instead of id and secret)"),
    ];

    /// <param name="environment">Looks a variable up.</param>
    /// <exception cref="UsageException">Settings are missing or make no sense.</exception>
    public static DoctorSettings Read(DoctorArguments arguments, Func<string, string?> environment)
    {
        try
        {
            var settings = new ProviderSettingsReader(environment).Read(Map(arguments));
            if (arguments.ConnectorId is { } connectorId && ConnectorKey.Problem(connectorId) is { } problem)
                throw new UsageException($"--connector cannot be an id: it {problem}");
            return new DoctorSettings(settings.Api, settings.AccountId ?? throw Missing([SettingNames.AccountId]), arguments.ConnectorId);
        }
        catch (InvalidSettingsException exception)
        {
            throw new UsageException(exception.Message);
        }
        catch (MissingSettingsException exception)
        {
            var hasAccount = !string.IsNullOrEmpty(arguments.AccountId ?? environment(AccountVariable));
            throw Missing([.. exception.Settings.Select(setting => setting.Name.Split(':')[^1]), .. hasAccount ? [] : new[] { SettingNames.AccountId }]);
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
        new($"settings are missing: {string.Join("; ", Ways.Where(way => settings.Contains(way.Setting)).Select(way => way.Way))}");
}
