using DriftReport.Analysis;
using DriftReport.Output;
using Spectre.Console;

namespace DriftReport.Run;

/// <summary>Runs the job: parses the command line, checks the stacks, writes the reports.</summary>
public static class DriftJob
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, IStackEngine engine, IAnsiConsole console, CancellationToken cancellationToken)
    {
        if (arguments.Contains("--help"))
        {
            console.WriteLine(DriftOptions.Usage);
            return RunReport.CleanExitCode;
        }

        try
        {
            var options = DriftOptions.Parse(arguments);
            var stacks = StackReference.FindIn(options.Directories, options.Stacks);
            var report = await new DriftRun(engine, options.Fix, options.Parallel).ExecuteAsync(stacks, cancellationToken);
            TextReport.Write(console, report);
            await WriteAsync(options.Markdown, MarkdownReport.Render(report), cancellationToken);
            await WriteAsync(options.Json, JsonReport.Render(report), cancellationToken);
            return report.ExitCode;
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            console.WriteLine(exception.Message);
        }
        catch (OperationCanceledException)
        {
            console.WriteLine("Interrupted.");
        }

        return RunReport.ErrorExitCode;
    }

    private static async Task WriteAsync(string? file, string text, CancellationToken cancellationToken)
    {
        if (file is not null)
            await File.WriteAllTextAsync(file, text, cancellationToken);
    }
}
