using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The TypeScript SDK. The README, the license, the lock file and the tests are written by hand.</summary>
internal static class TypeScriptSdk
{
    public const string Folder = "sdk/nodejs";

    /// <summary>Adds the files of the SDK.</summary>
    /// <exception cref="ToolException">The schema contains something that the SDK does not support.</exception>
    public static void AddTo(GeneratedFiles files, PackageSchema schema, PackageIdentity identity)
    {
        RefuseOtherModules(schema);
        var sources = SourcesOf(schema, identity);
        foreach (var (path, code) in sources)
            files.Set($"{Folder}/{path}", code);
        files.Set($"{Folder}/package.json", ProjectFiles.Package(schema, identity));
        files.Set($"{Folder}/tsconfig.json", ProjectFiles.CompilerOptions(sources.Keys));
    }

    /// <summary>Returns the paths of the sources that the generator, or an earlier version of it, can have written.</summary>
    public static IEnumerable<string> Owned(Checkout checkout) =>
        checkout.Files(Folder, "*.ts").Where(path => !path.StartsWith($"{Folder}/tests/", StringComparison.Ordinal));

    private static Dictionary<string, string> SourcesOf(PackageSchema schema, PackageIdentity identity)
    {
        var types = new TypeGraph(schema);
        var resources = schema.Resources.Select(resource => new SdkResource(resource, resource.Outputs)).ToList();
        // Other outputs of a provider would be strings, too: JSON, as its inputs are.
        var provider = new SdkResource(schema.Provider, [.. schema.Provider.Outputs.Where(types.IsString)]);
        var functions = schema.Functions.Select(function => new SdkFunction(function)).ToList();
        var typesFiles = new TypesFiles(schema, types);
        var sources = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["config/index.ts"] = new SourceFile("config/index.ts").Render("export * from \"./vars\";"),
            ["config/vars.ts"] = new ConfigFile(schema, types).Render(),
            ["index.ts"] = new IndexFile(schema.Name, resources, provider, functions).Render(),
            ["types/enums/index.ts"] = typesFiles.Enums(),
            ["types/index.ts"] = TypesFiles.Index(),
            ["types/input.ts"] = typesFiles.Inputs(),
            ["types/output.ts"] = typesFiles.Outputs(),
        };
        foreach (var resource in resources.Append(provider))
            Add(sources, resource.Module, new ResourceFile(resource, types).Render());
        foreach (var function in functions)
            Add(sources, function.Module, new FunctionFile(function, types).Render());
        Add(sources, "utilities", UtilitiesFile.Render(identity.PluginDownloadUrl, [.. sources.Values]));
        return sources;
    }

    private static void RefuseOtherModules(PackageSchema schema)
    {
        IEnumerable<string> tokens =
        [
            .. schema.Resources.Select(resource => resource.Token), .. schema.Functions.Select(function => function.Token),
            .. schema.Objects.Select(definition => definition.Token), .. schema.Enums.Select(definition => definition.Token),
        ];
        if (tokens.FirstOrDefault(token => token.Split(':') is not [_, "index", _]) is { } other)
            throw new ToolException($"'{other}' is not in the module 'index', which is the only one that the SDK supports.");
    }

    private static void Add(Dictionary<string, string> sources, string module, string code)
    {
        if (!sources.TryAdd($"{module}.ts", code))
            throw new ToolException($"Two definitions of the schema have the source file {Folder}/{module}.ts.");
    }
}
