using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>Compiles programs with the packed SDK that <c>tests/prepare-typescript</c> installs.</summary>
internal static class TypeScriptCompiler
{
    private static readonly string Installed = Repository.Find("artifacts", "typescript", "example");

    /// <returns>The errors of the compiler, with the line numbers of the page; empty if there are none.</returns>
    public static async Task<string> CompileAsync(IEnumerable<Snippet> snippets, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-snippets-");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "node_modules"), Path.Combine(Installed, "node_modules"));
            var files = new JArray();
            foreach (var snippet in snippets)
            {
                // Empty lines in front make the line numbers of the compiler those of the page.
                var file = $"{snippet.Page.Replace('/', '-')}-{snippet.Line}.ts";
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), new string('\n', snippet.Line - 1) + snippet.Text, cancellationToken);
                files.Add(file);
            }

            var settings = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Installed, "tsconfig.json"), cancellationToken));
            settings["files"] = files;
            var project = Path.Combine(folder.FullName, "tsconfig.json");
            await File.WriteAllTextAsync(project, settings.ToString(), cancellationToken);
            var compiler = Path.Combine(Installed, "node_modules", "typescript", "bin", "tsc");
            var (exitCode, output) = await ExternalProgram.RunAsync("node", [compiler, "--noEmit", "--noUnusedLocals", "--pretty", "false", "-p", project], cancellationToken);
            return exitCode == 0 ? string.Empty : output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
