using System.Diagnostics;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>Tests the built program.</summary>
public sealed class HabitProcessTests
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Program_Habits_ListsThem()
    {
        var (exitCode, output, _) = await RunAsync("--habits");

        Assert.Equal(0, exitCode);
        Assert.Matches("(?m)^mask-hidden +Secrets are shown as \\[HIDDEN\\]$", output);
    }

    [Fact]
    public async Task Program_UnknownHabit_Exits2WithOneLine()
    {
        var (exitCode, output, error) = await RunAsync("--habit", "mask-hiden");

        Assert.Equal((2, string.Empty), (exitCode, output));
        Assert.Equal("connectors-emulator: There is no habit 'mask-hiden'; did you mean 'mask-hidden'? --habits lists all.\n", error);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "connectors-emulator"), args) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        var output = program.StandardOutput.ReadToEndAsync(cancellation);
        var error = program.StandardError.ReadToEndAsync(cancellation);
        await program.WaitForExitAsync(cancellation).WaitAsync(CommandTimeout, cancellation);
        return (program.ExitCode, await output, await error);
    }
}
