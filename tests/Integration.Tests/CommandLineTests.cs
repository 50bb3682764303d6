using System.Diagnostics;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>The command line as people use it. Also run with the native binary.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_Always_NamesTheCommands(string flag)
    {
        var result = await RunAsync(flag);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Errors));
        Assert.Contains("doctor", result.Output, StringComparison.Ordinal);
        Assert.Contains("--version", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no such command; did you mean 'doctor'? Run --help for the list.", "doctr")]
    [InlineData("There is no such flag; did you mean '--version'? Run --help for the list.", "--verison")]
    [InlineData("There is no such flag. Run --help for the list.", "-scanary-of-a-secret")]
    public async Task Unknown_WithoutAddress_IsWrongUsage(string message, string argument)
    {
        Assert.Equal((2, string.Empty, $"pulumi-resource-connectors: {message}\n"), await RunAsync(argument));
    }

    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(PluginUnderTest.Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await errors);
    }
}
