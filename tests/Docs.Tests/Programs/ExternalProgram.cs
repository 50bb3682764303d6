using CliWrap;
using CliWrap.Buffered;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>Runs programs that are installed on the machine.</summary>
internal static class ExternalProgram
{
    /// <summary>Returns whether a folder of the <c>PATH</c> contains the program.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <returns>The exit code and the output.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(program).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellationToken);
        return (result.ExitCode, result.StandardOutput + result.StandardError);
    }
}
