using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Environment variables of the recorded provider, for requests without settings.</summary>
internal static class ReplayEnvironment
{
    /// <summary>Returns the environment of a recording; it is empty for the recording of missing settings.</summary>
    public static IReadOnlyDictionary<string, string> For(string file, Uri platform) =>
        file == "failures/5-missing-config"
            ? new Dictionary<string, string>()
            : new Dictionary<string, string>
            {
                [EnvironmentVariables.BaseUrl] = platform.GetLeftPart(UriPartial.Authority),
                [EnvironmentVariables.AccountId] = ProviderFixture.Account,
                [EnvironmentVariables.ClientId] = "emulator-client",
                [EnvironmentVariables.ClientSecret] = "emulator-secret",
            };
}
