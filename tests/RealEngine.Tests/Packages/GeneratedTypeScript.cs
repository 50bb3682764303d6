using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Demo;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The TypeScript SDK that Pulumi generates from the plugin. Disposing it removes the files.</summary>
internal sealed class GeneratedTypeScript : IDisposable
{
    private readonly PackageFolder _folder = new();
    private readonly string _sdk;

    private GeneratedTypeScript(string sdk) => _sdk = sdk;

    /// <summary>Folder of the installed npm packages, with the SDK of this repository.</summary>
    public static string Packages => Path.Combine(RepositoryFolders.Find().Example, "node_modules");

    /// <summary>Folder of our SDK, as npm installs it.</summary>
    public static string OurPackage => Path.Combine([Packages, .. ((string)PackageFolder.Schema["language"]!["nodejs"]!["packageName"]!).Split('/')]);

    /// <summary>Folder of the compiled SDK.</summary>
    public string Compiled => _folder.PathOf(_sdk, "bin");

    public JObject Manifest => JObject.Parse(_folder.Read(_sdk, "package.json"));

    private static string TypeScript => Path.Combine(Packages, "typescript");

    /// <summary>Generates and compiles the SDK.</summary>
    public static async Task<GeneratedTypeScript> CreateAsync()
    {
        var sdk = new GeneratedTypeScript("nodejs");
        await sdk._folder.GenerateAsync("nodejs");
        Directory.CreateSymbolicLink(sdk._folder.PathOf(sdk._sdk, "node_modules"), Packages);
        var compiler = await sdk._folder.RunAsync("node", sdk._sdk, Path.Combine(TypeScript, "bin", "tsc"), "--pretty", "false");

        // The newest version of @pulumi/pulumi that supports Node.js 20 lacks this function, which the generator uses since 3.269.
        var errors = compiler.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("'existsResource' does not exist", StringComparison.Ordinal));
        Assert.Empty(errors);
        return sdk;
    }

    /// <summary>Returns the declarations of a compiled package, see <c>declarations.mjs</c>.</summary>
    public async Task<IReadOnlyList<string>> DeclarationsAsync(string package)
    {
        var script = PackageFolder.SourceOf("tests", "RealEngine.Tests", "Packages", "declarations.mjs");
        return [.. JArray.Parse(await _folder.SucceedAsync("node", string.Empty, script, TypeScript, package)).Values<string>().OfType<string>()];
    }

    /// <summary>Packs the SDK as the packages of Pulumi are published, and installs it in the place of ours.</summary>
    /// <returns>Folder of the installed npm packages.</returns>
    public async Task<string> InstallAsync()
    {
        foreach (var file in (string[])["package.json", "README.md"])
            File.Copy(_folder.PathOf(_sdk, file), Path.Combine(Compiled, file));
        await _folder.SucceedAsync("npm", Path.Combine(_sdk, "bin"), "pack", "--silent", "--pack-destination", _folder.WorkFolder);
        Directory.CreateDirectory(_folder.PathOf("program"));
        await _folder.SucceedAsync("cp", "program", "-r", Packages, Path.Combine(Path.GetDirectoryName(Packages)!, "package.json"), ".");
        var archive = Directory.GetFiles(_folder.WorkFolder, "*.tgz").Single();
        await _folder.SucceedAsync("npm", "program", "install", "--offline", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", archive);
        return _folder.PathOf("program", "node_modules");
    }

    public void Dispose() => _folder.Dispose();
}
