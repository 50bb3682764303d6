using System.Text;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes the SDK for C# and the other languages of .NET.</summary>
internal sealed class CSharpSdk
{
    private const string Folder = "sdk/dotnet";

    private static readonly string[] OwnedPatterns = ["*.cs", "*.csproj", "*.json", "version.txt"];

    private readonly GeneratedFiles _files;
    private readonly PackageSchema _schema;
    private readonly PackageIdentity _identity;
    private readonly OutputsTemplate _outputs;
    private readonly InputsTemplate _inputs;
    private readonly ResourceTemplate _resources;
    private readonly ConfigTemplate _config;
    private readonly StringBuilder _sources = new();

    private CSharpSdk(GeneratedFiles files, PackageSchema schema, PackageIdentity identity)
    {
        (_files, _schema, _identity) = (files, schema, identity);
        var types = new CSharpTypes(schema, identity.NuGetPackage);
        (_outputs, _inputs, _resources, _config) = (new(types), new(types), new(schema, types), new(schema, types));
    }

    /// <summary>Adds all files of the SDK but those that are written by hand.</summary>
    public static void AddTo(GeneratedFiles files, PackageSchema schema, PackageIdentity identity)
    {
        files.Set($"{Folder}/{identity.NuGetPackage}.csproj", ProjectTemplate.Write(schema, identity));
        files.Set($"{Folder}/pulumi-plugin.json", ProjectTemplate.Plugin(identity));
        files.Set($"{Folder}/version.txt", identity.Version + "\n");
        new CSharpSdk(files, schema, identity).AddSources();
    }

    /// <summary>Returns the paths of the files that the generator, or an earlier version of it, can have written.</summary>
    public static IEnumerable<string> Owned(Checkout checkout) =>
        OwnedPatterns.SelectMany(pattern => checkout.Files(Folder, pattern));

    private void AddSources()
    {
        foreach (var resource in _schema.Resources.Append(_schema.Provider))
            AddResource(resource);
        foreach (var function in _schema.Functions)
            AddFunction(function);
        foreach (var definition in _schema.Enums)
            Add($"Enums/{CSharpNames.Pascal(definition.Name)}", EnumTemplate.Write(definition));
        AddObjects();
        Add("Config", _config.Write());
        var attribute = $"{CSharpNames.Pascal(_schema.Name)}ResourceTypeAttribute";
        Add(attribute, $"internal sealed class {attribute}(string type) : ResourceTypeAttribute(type, Utilities.Version);");
        // It contains what the other files use.
        Add("Utilities", UtilitiesTemplate.Write(_identity, _sources.ToString()));
    }

    private void AddResource(ResourceDefinition resource)
    {
        var name = ResourceTemplate.NameOf(resource);
        Add(name, _resources.Write(resource));
        AddInputs(new InputsClass($"{name}Args", "ResourceArgs", Summary($"The set of arguments for constructing a {name} resource."), TypeShape.Input, resource.Inputs)
        {
            SendsJson = resource.IsProvider,
        });
        if (resource.StateInputs is { } state)
            AddInputs(new InputsClass($"{name}State", "ResourceArgs", Summary($"Properties that qualify the look-up of a {name} resource."), TypeShape.Input, state));
    }

    private void AddFunction(FunctionDefinition function)
    {
        var name = CSharpNames.Pascal(function.Name);
        Add($"Functions/{name}", FunctionTemplate.Write(function));
        var hasInputs = function.Inputs.Count > 0;
        var hasResult = function.Outputs.Count > 0;
        if (hasInputs)
            AddInputs(new InputsClass($"{name}Args", "InvokeArgs", Summary($"The set of arguments for {name}.InvokeAsync."), TypeShape.Plain, function.Inputs), "Functions/");
        if (hasInputs && hasResult)
            AddInputs(new InputsClass($"{name}InvokeArgs", "InvokeArgs", Summary($"The set of arguments for {name}.Invoke."), TypeShape.Input, function.Inputs), "Functions/");
        if (hasResult)
            Add($"Functions/{name}Result", _outputs.Write($"{name}Result", Summary($"The result of {name}."), function.Outputs));
    }

    private void AddObjects()
    {
        var inputs = new InputObjects(_schema);
        var resources = _schema.Resources.Append(_schema.Provider);
        var outputs = _schema.ObjectsIn(resources.SelectMany(resource => resource.Outputs).Concat(_schema.Functions.SelectMany(function => function.Outputs)));
        foreach (var definition in _schema.Objects)
        {
            var documentation = DocComment.Of(definition.Description, definition.Token);
            if (outputs.Contains(definition))
            {
                var name = CSharpTypes.ObjectName(definition.Token, TypeShape.Output);
                Add($"Outputs/{name}", _outputs.Write(name, documentation, definition.Properties), ".Outputs");
            }

            foreach (var shape in new[] { TypeShape.Input, TypeShape.Plain }.Where(shape => inputs.Contains(definition.Token, shape)))
                AddInputObject(definition, documentation, shape);
        }
    }

    private void AddInputObject(ObjectDefinition definition, string documentation, TypeShape shape) =>
        AddInputs(new InputsClass(CSharpTypes.ObjectName(definition.Token, shape), "ResourceArgs", documentation, shape, definition.Properties), "Inputs/", ".Inputs");

    private void AddInputs(InputsClass inputs, string folder = "", string subspace = "") => Add(folder + inputs.Name, _inputs.Write(inputs), subspace);

    private void Add(string path, string declaration, string subspace = "")
    {
        var file = $"{Folder}/{path}.cs";
        if (_files.Contents.ContainsKey(file))
            throw new ToolException($"Two definitions of the schema belong in {file}.");
        _sources.Append(declaration);
        _files.Set(file, SourceText.File(_identity.NuGetPackage + subspace, declaration));
    }

    private static string Summary(string text) => DocComment.Of(text, text);
}
