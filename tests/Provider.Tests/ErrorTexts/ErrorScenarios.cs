namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>All scenarios, in the order of the approved file.</summary>
internal static class ErrorScenarios
{
    public static IReadOnlyList<(string Group, (string Title, Func<ErrorRecorder, Task> Act)[] Scenarios)> All =>
    [
        ("Settings", SettingErrors.All),
        ("Inputs", InputErrors.All),
        ("Connectors", ConnectorErrors.All),
        ("Configurations", ConfigurationErrors.All),
        ("Functions and lists", LookUpErrors.All),
        ("The platform", PlatformErrors.All),
    ];
}
