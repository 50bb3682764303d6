using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>Has the TypeScript compiler check programs against the packed SDK, which <c>tests/prepare-typescript</c> installs.</summary>
internal static class TypeScriptCheck
{
    private static readonly string Installed = Repository.Find("artifacts", "typescript", "example");

    /// <returns>What the compiler says, with the line in the page.</returns>
    public static async Task<string> ProblemsOfAsync(IEnumerable<Snippet> snippets, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("connectors-snippets-");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "node_modules"), Path.Combine(Installed, "node_modules"));
            var files = new JArray();
            foreach (var snippet in snippets)
            {
                // As many empty lines before it as the page has, so that the compiler's lines are the page's.
                var file = $"{snippet.Page.Replace('/', '-')}-{snippet.Line}.ts";
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), new string('\n', snippet.Line - 1) + snippet.Text, cancellationToken);
                files.Add(file);
            }

            var settings = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Installed, "tsconfig.json"), cancellationToken));
            settings["files"] = files;
            var project = Path.Combine(folder.FullName, "tsconfig.json");
            await File.WriteAllTextAsync(project, settings.ToString(), cancellationToken);
            var compiler = Path.Combine(Installed, "node_modules", "typescript", "bin", "tsc");
            var (exitCode, output) = await NodeProcess.RunAsync([compiler, "--noEmit", "--noUnusedLocals", "--pretty", "false", "-p", project], cancellationToken);
            return exitCode == 0 ? string.Empty : output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
