using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>A program that parses source files. Names that are not declared in them are no mistake.</summary>
/// <param name="Program">Name of the program on the <c>PATH</c>.</param>
/// <param name="Arguments">Arguments before the names of the files.</param>
/// <param name="Installation">What to install if the program is missing.</param>
internal sealed record SyntaxChecker(string Program, string Extension, string[] Arguments, string Installation)
{
    public static readonly SyntaxChecker Python = new("python3", ".py", ["-m", "py_compile"], "python3");

    /// <summary>Lists the files whose format is not that of Go, too.</summary>
    public static readonly SyntaxChecker Go = new("gofmt", ".go", ["-l"], "golang-go (Debian) or Go");

    /// <summary>Reason to skip a test; null if the program is installed.</summary>
    public string? Missing => ExternalProgram.IsInstalled(Program) ? null : $"{Program} is not on the PATH; install {Installation}";

    /// <returns>The mistakes, with page and line of the snippets; empty if there are none.</returns>
    public async Task<string> CheckAsync(IEnumerable<Snippet> snippets, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-snippets-");
        try
        {
            var files = snippets.ToDictionary(snippet => Path.Combine(folder.FullName, $"{snippet.Page.Replace('/', '-')}-{snippet.Line}{Extension}"));
            foreach (var (file, snippet) in files)
                await File.WriteAllTextAsync(file, snippet.Text, cancellationToken);
            var (exitCode, output) = await ExternalProgram.RunAsync(Program, [.. Arguments, .. files.Keys], cancellationToken);
            return exitCode != 0 && output.Length == 0 ? $"{Program} failed with exit code {exitCode}" : output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
