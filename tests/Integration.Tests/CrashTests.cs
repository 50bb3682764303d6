using System.Diagnostics;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Tests a plugin that crashes because it cannot print its port. Also run with the native binary.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Canary = "canary-7f3e-secret";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-crash-").FullName;

    [Fact]
    public async Task Crash_SecretsInTheEnvironment_AreNotPrintedOrWritten()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Timeout);
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
            var files = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
            Assert.All([error, .. files], text => Assert.DoesNotContain(Canary, text, StringComparison.Ordinal));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
