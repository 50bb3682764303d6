using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>Result of a run of the doctor.</summary>
internal sealed record DoctorRun(int ExitCode, string Output, string Errors)
{
    public const string ClientSecret = "emulator-secret";

    /// <summary>Access token issued by <see cref="StubApi"/>.</summary>
    public const string Token = "token-canary-1";

    public JObject Json => JObject.Parse(Output);

    /// <summary>Verdicts of token, list, get, listAdded, listSupported, getConfiguration.</summary>
    public string Verdicts => string.Join(' ', Json["endpoints"]!.Take(6).Select(entry => (string?)entry["verdict"]));

    /// <summary>Runs the doctor with the credentials of the emulator and asserts that it prints no secret.</summary>
    public static async Task<DoctorRun> OfAsync(Uri address, params string[] flags) => await OfAsync(address, TimeProvider.System, flags);

    public static async Task<DoctorRun> OfAsync(Uri address, TimeProvider time, params string[] flags) =>
        await OfAsync(Environment(address), time, flags);

    /// <summary>The environment with the credentials of the emulator.</summary>
    public static Dictionary<string, string> Environment(Uri address) =>
        new()
        {
            ["CONNECTORS_BASE_URL"] = address.AbsoluteUri,
            ["CONNECTORS_ACCOUNT_ID"] = ProviderFixture.Account,
            ["CONNECTORS_CLIENT_ID"] = "emulator-client",
            ["CONNECTORS_CLIENT_SECRET"] = ClientSecret,
        };

    public static async Task<DoctorRun> OfAsync(IReadOnlyDictionary<string, string> environment, TimeProvider time, params string[] flags) =>
        await OfTerminalAsync(environment, time, typed: null, flags);

    /// <param name="typed">What a person types; null if there is no terminal.</param>
    public static async Task<DoctorRun> OfTerminalAsync(IReadOnlyDictionary<string, string> environment, TimeProvider time, string? typed, params string[] flags)
    {
        using var input = typed is null ? null : new StringReader(typed);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var command = new DoctorCommand(output, errors, environment.GetValueOrDefault, time, input);
        var run = new DoctorRun(await command.RunAsync(flags, TestContext.Current.CancellationToken), output.ToString(), errors.ToString());
        foreach (var secret in environment.Where(IsSecret).Select(variable => variable.Value).Append(Token))
            Assert.DoesNotContain(secret, run.Output + run.Errors, StringComparison.OrdinalIgnoreCase);
        return run;
    }

    public JToken Of(string endpoint) => Json["endpoints"]!.Single(entry => (string?)entry["endpoint"] == endpoint);

    public string Text(string endpoint, string attribute) => (string?)Of(endpoint)[attribute] ?? string.Empty;

    private static bool IsSecret(KeyValuePair<string, string> variable) => variable.Key is "CONNECTORS_CLIENT_SECRET" or "CONNECTORS_ACCESS_TOKEN";
}
