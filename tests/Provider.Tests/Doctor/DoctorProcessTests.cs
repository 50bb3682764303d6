using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Api.Network;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>Runs the doctor as a process.</summary>
public sealed class DoctorProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_Doctor_WritesOneReportAndExits()
    {
        await using var emulator = await EmulatorApp.StartAsync(cancellationToken: Cancellation);
        var variables = new Dictionary<string, string?>
        {
            ["CONNECTORS_BASE_URL"] = emulator.Address.AbsoluteUri,
            ["CONNECTORS_CLIENT_ID"] = "emulator-client",
            ["CONNECTORS_CLIENT_SECRET"] = DoctorRun.ClientSecret,
        };

        var (exitCode, output, errors) = await RunAsync(variables, "doctor", "--json", "--account", ProviderFixture.Account);

        Assert.Equal(0, exitCode);
        Assert.Equal("99 connectors in the catalog", (string?)JObject.Parse(output).SelectToken("endpoints[1].cameBack"));
        Assert.DoesNotContain(DoctorRun.ClientSecret, output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Process_ProxyAndOwnAuthority_ReachTheApi()
    {
        await using var api = await StubApi.StartAllAsync(
            context => context.Response.WriteAsync("""{ "accessToken": "t", "expiry": 60, "response": [] }""", Cancellation), TestCertificates.Create("api.example.test"));
        await using var proxy = new StubProxy { Login = "jane:right", Server = api.Address, Certificate = TestCertificates.Create("127.0.0.1") };
        var authority = Path.Combine(Directory.CreateTempSubdirectory("connectors").FullName, "ca.pem");
        await File.WriteAllTextAsync(authority, TestCertificates.AuthorityPem, Cancellation);
        var variables = new Dictionary<string, string?>
        {
            ["CONNECTORS_BASE_URL"] = "https://api.example.test",
            ["CONNECTORS_CLIENT_ID"] = "emulator-client",
            ["CONNECTORS_CLIENT_SECRET"] = DoctorRun.ClientSecret,
            ["HTTPS_PROXY"] = $"https://jane:right@{proxy.Address}",
            ["SSL_CERT_FILE"] = authority,
        };

        var (exitCode, output, errors) = await RunAsync(variables, "doctor", "--json", "--account", ProviderFixture.Account);

        Assert.True(exitCode == 0, output + errors);
        Assert.Equal("0 connectors in the catalog", (string?)JObject.Parse(output).SelectToken("endpoints[1].cameBack"));
        Assert.All(proxy.Requests, request => Assert.Equal("api.example.test:443", request.Host));
    }

    [Fact]
    public async Task Process_WrongUsage_ExitsWithTwo()
    {
        var (exitCode, output, errors) = await RunAsync([], "doctor", "--client-secret", "canary");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("pulumi-resource-connectors doctor: Secrets are not accepted as flags", errors, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(Dictionary<string, string?> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "pulumi-resource-connectors"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The plugin could not be started.");
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, output, await errors);
    }
}
