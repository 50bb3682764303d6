using System.Diagnostics;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Tests a plugin that crashes. Also run with the native binary.</summary>
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

    [Theory]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("1", true)]
    public async Task Crash_CoreDumpsPossible_WritesOneOnlyIfAllowed(string allowed, bool dumped)
    {
        var start = new ProcessStartInfo("bash", ["-c", "ulimit -c unlimited; exec \"$0\"", PluginUnderTest.Path])
        {
            WorkingDirectory = _folder,
            Environment = { ["CONNECTORS_CLIENT_SECRET"] = Canary, ["CONNECTORS_ALLOW_CORE_DUMPS"] = allowed },
        };
        await using var plugin = await PluginUnderTest.StartAsync(start);
        var limit = (await File.ReadAllLinesAsync($"/proc/{plugin.ProcessId}/limits", TestContext.Current.CancellationToken))
            .Single(line => line.StartsWith("Max core file size", StringComparison.Ordinal));
        // Only root can raise the limit again; then no dump proves that the process is not dumpable, whatever the limit is.
        await RunAsync("prlimit", "--pid", $"{plugin.ProcessId}", "--core=unlimited:unlimited");

        // The runtime does not handle this signal, whose action is a dump.
        await RunAsync("kill", "-XCPU", $"{plugin.ProcessId}");
        Assert.True(await plugin.EndsWithinAsync(Timeout));

        Assert.Matches(dumped ? "unlimited +unlimited" : " 0 +0 ", limit);
        // A system may pass dumps to a program instead of writing them.
        if (!dumped || await File.ReadAllTextAsync("/proc/sys/kernel/core_pattern", TestContext.Current.CancellationToken) == "core\n")
            Assert.Equal(dumped, Directory.EnumerateFiles(_folder).Any());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
