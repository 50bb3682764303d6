using System.Diagnostics;
using System.Globalization;
using Pulumi.Connectors.Emulator.Admin;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Tests the built program.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task Program_Signal_ExitsAfterPrintingItsAddress(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Start("--masking", "plain");
        var address = await program.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(CommandTimeout, cancellation);
        Assert.Matches(@"^http://127\.0\.0\.1:[1-9]\d*$", address);
        using var admin = new EmulatorAdmin(new Uri(address!));
        await admin.AddAsync(TestEmulator.Account, "69de571d4c5228bb", cancellation);

        using var kill = Process.Start("kill", [signal, program.Id.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromSeconds(3), cancellation);

        Assert.Equal(0, program.ExitCode);
        Assert.Empty(await program.StandardOutput.ReadToEndAsync(cancellation));
        Assert.Empty(await program.StandardError.ReadToEndAsync(cancellation));
    }

    [Fact]
    public async Task Program_InvalidArgument_Exits2WithOneLine()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Start("--masking", "none");

        await program.WaitForExitAsync(cancellation).WaitAsync(CommandTimeout, cancellation);

        Assert.Equal(2, program.ExitCode);
        Assert.Empty(await program.StandardOutput.ReadToEndAsync(cancellation));
        Assert.Equal("connectors-emulator: --masking must be one of: mask, omit, plain.\n", await program.StandardError.ReadToEndAsync(cancellation));
    }

    [Fact]
    public async Task Program_About_PrintsTheBasisOfEachEndpoint()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Start("--about");

        var text = await program.StandardOutput.ReadToEndAsync(cancellation).WaitAsync(CommandTimeout, cancellation);
        await program.WaitForExitAsync(cancellation).WaitAsync(CommandTimeout, cancellation);

        Assert.Equal(0, program.ExitCode);
        Assert.Matches(@"documented +get +GET +/es/v2/connectors/\{connectorId\}", text);
        Assert.Matches(@"inferred +remove +DELETE /es/v2/connectors\n", text);
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "connectors-emulator"), args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
    }
}
