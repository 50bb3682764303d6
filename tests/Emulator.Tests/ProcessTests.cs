using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>The built program, as a user starts it.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task Program_Started_PrintsItsAddressAndEndsOnTheSignal(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Start("--masking", "plain");
        var address = await program.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, cancellation);
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
    public async Task Program_BadArgument_Exits2WithOneLine()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Start("--masking", "none");

        await program.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);

        Assert.Equal(2, program.ExitCode);
        Assert.Empty(await program.StandardOutput.ReadToEndAsync(cancellation));
        Assert.Equal("connectors-emulator: --masking takes one of: mask, omit, plain.\n", await program.StandardError.ReadToEndAsync(cancellation));
    }

    [Fact]
    public async Task Program_About_PrintsWhatIsDocumentedAndWhatIsNot()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var program = Start("--about");

        var text = await program.StandardOutput.ReadToEndAsync(cancellation).WaitAsync(Patience, cancellation);
        await program.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);

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
