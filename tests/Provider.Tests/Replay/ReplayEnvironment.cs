namespace Pulumi.Connectors.Tests;

/// <summary>
/// The environment variables that the recorded provider found where the request holds no settings. Of the whole process, so nothing else may
/// configure a provider meanwhile.
/// </summary>
internal sealed class ReplayEnvironment : IDisposable
{
    private const string Prefix = "CONNECTORS_";

    private readonly string[] _names;

    private ReplayEnvironment(params (string Name, string Value)[] variables)
    {
        _names = [.. variables.Select(variable => variable.Name)];
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(Prefix + name, value);
    }

    /// <summary>Nothing at all for the one recording in which settings are missing.</summary>
    public static ReplayEnvironment For(string file, Uri platform) =>
        file == "failures/5-missing-config"
            ? new ReplayEnvironment()
            : new ReplayEnvironment(
                ("BASE_URL", platform.GetLeftPart(UriPartial.Authority)),
                ("ACCOUNT_ID", ProviderFixture.Account),
                ("CLIENT_ID", "emulator-client"),
                ("CLIENT_SECRET", "emulator-secret"));

    public void Dispose()
    {
        foreach (var name in _names)
            Environment.SetEnvironmentVariable(Prefix + name, null);
    }
}
