using System.Globalization;

namespace DriftReport.Run;

/// <summary>Options of the command line.</summary>
/// <param name="Directories">Directories of Pulumi projects.</param>
/// <param name="Stacks">Names of stacks; empty for every stack that has a settings file.</param>
/// <param name="Parallel">Maximum number of concurrent stacks.</param>
/// <param name="Markdown">File to write, or null.</param>
/// <param name="Json">File to write, or null.</param>
public sealed record DriftOptions(
    IReadOnlyList<string> Directories, IReadOnlyList<string> Stacks, bool Fix, int Parallel, string? Markdown, string? Json)
{
    public const string Usage = """
        Usage: drift-detection [options] DIRECTORY...

        Previews the stacks of each Pulumi project with a refresh, and reports changes that were made outside them.

          --stack NAME      only stacks of this name; may be repeated. Default: all with a Pulumi.<stack>.yaml
          --fix             run `up` if the stack's setting drift:fix is true and the update would deploy only the repair
          --parallel N      maximum number of concurrent stacks, 1 to 64. Default: 4
          --markdown FILE   also write the report as Markdown, such as to $GITHUB_STEP_SUMMARY
          --json FILE       also write the report as JSON

        Exit code: 0 clean or repaired, 2 drift, 1 error.
        """;

    private static readonly DriftOptions Default = new([], [], Fix: false, Parallel: 4, Markdown: null, Json: null);

    /// <exception cref="FormatException">The command line is not valid. The message is for the user.</exception>
    public static DriftOptions Parse(IEnumerable<string> arguments)
    {
        var options = Default;
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
            options = options.With(argument, rest);
        return options.Directories.Count > 0 ? options : throw new FormatException($"No directory is given.\n{Usage}");
    }

    private DriftOptions With(string argument, Queue<string> rest) =>
        argument switch
        {
            "--fix" => this with { Fix = true },
            "--stack" => this with { Stacks = [.. Stacks, ReadValue(argument, rest)] },
            "--parallel" => this with { Parallel = ReadParallel(argument, ReadValue(argument, rest)) },
            "--markdown" => this with { Markdown = ReadValue(argument, rest) },
            "--json" => this with { Json = ReadValue(argument, rest) },
            _ when argument.StartsWith('-') => throw new FormatException($"Unknown option {argument}.\n{Usage}"),
            _ => this with { Directories = [.. Directories, argument] },
        };

    private static string ReadValue(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) && value.Length > 0 ? value : throw new FormatException($"{option} takes a value.\n{Usage}");

    private static int ReadParallel(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 64
            ? number
            : throw new FormatException($"{option} takes a number from 1 to 64.\n{Usage}");
}
