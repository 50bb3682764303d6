using System.Diagnostics;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>What is left of a plugin that crashes: it cannot even say its port. Run against the native binary too.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Canary = "canary-7f3e-secret";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-crash-").FullName;

    [Fact]
    public async Task Crash_WithSecretsInTheEnvironment_ShowsNoneAndLeavesNone()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" > /dev/full", PluginUnderTest.Path])
        {
            RedirectStandardError = true,
            Environment = { ["CONNECTORS_CLIENT_SECRET"] = Canary, ["CONNECTORS_ACCESS_TOKEN"] = Canary, ["TMPDIR"] = _folder },
        })!;
        try
        {
            var error = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);

            Assert.NotEqual(0, process.ExitCode);
            Assert.Contains("Unhandled exception", error, StringComparison.Ordinal);
            var left = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
            Assert.All([error, .. left], text => Assert.DoesNotContain(Canary, text, StringComparison.Ordinal));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
