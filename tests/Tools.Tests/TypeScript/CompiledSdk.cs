using CliWrap;
using CliWrap.Buffered;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Tests.Harness;

namespace Pulumi.Connectors.Tools.Tests.TypeScript;

/// <summary>A generated SDK in a temporary folder, compiled with the compiler that <c>npm ci</c> installs in sdk/nodejs.</summary>
internal sealed class CompiledSdk : IDisposable
{
    private static readonly string Installed = TreeCopy.Repository.PathOf("sdk", "nodejs");

    private readonly string _folder = Directory.CreateTempSubdirectory("connectors-sdk-").FullName;

    private CompiledSdk()
    {
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Compiles the SDK. Errors of the compiler fail the test.</summary>
    /// <param name="sections">Members of the schema.</param>
    /// <param name="usage">Code that uses the SDK, as <c>small</c>. It must type-check; lines that must not have <c>@ts-expect-error</c> before them.</param>
    public static async Task<CompiledSdk> CompileAsync(string sections, string usage = "")
    {
        var files = new Dictionary<string, string>(SmallSdk.Generate(sections), StringComparer.Ordinal);
        var options = JObject.Parse(files["tsconfig.json"]);
        ((JArray)options["files"]!).Add("usage.ts");
        files["tsconfig.json"] = options.ToString();
        files["usage.ts"] = $"import * as pulumi from \"@pulumi/pulumi\";\nimport * as small from \"./index\";\nexport async function usage(): Promise<any> {{\n{usage}\n}}\n";
        var sdk = new CompiledSdk();
        try
        {
            await sdk.CompileAsync(files);
            return sdk;
        }
        catch
        {
            sdk.Dispose();
            throw;
        }
    }

    /// <summary>Runs a function body with the SDK as <c>small</c> and an <c>engine</c> that records requests; returns its result.</summary>
    public async Task<JToken> RunAsync(string body)
    {
        await WriteAsync("program.mjs", $$"""
            import * as pulumi from "@pulumi/pulumi";
            import * as small from "./bin/index.js";
            import { startEngine, valueOf } from "./engine.mjs";

            const warnings = [];
            console.warn = warning => warnings.push(warning);
            const engine = await startEngine();
            const result = await (async () => {
            {{body}}
            })();
            console.log(JSON.stringify(result));
            """);
        return JToken.Parse(await NodeAsync(Path.Combine(_folder, "program.mjs")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task CompileAsync(Dictionary<string, string> files)
    {
        foreach (var (path, content) in files)
            await WriteAsync(path, content);
        File.Copy(Path.Combine(Installed, "tests", "engine.mjs"), Path.Combine(_folder, "engine.mjs"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "node_modules"), Path.Combine(Installed, "node_modules"));
        await NodeAsync(Path.Combine(Installed, "node_modules", "typescript", "bin", "tsc"), "--skipLibCheck", "--pretty", "false", "-p", _folder);
    }

    private async Task WriteAsync(string path, string content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content, Token);
    }

    private static async Task<string> NodeAsync(params string[] arguments)
    {
        var result = await Cli.Wrap("node").WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(Token);
        Assert.True(result.ExitCode == 0, $"If a module is missing, run npm ci in sdk/nodejs.\n{result.StandardOutput}\n{result.StandardError}");
        return result.StandardOutput;
    }
}
