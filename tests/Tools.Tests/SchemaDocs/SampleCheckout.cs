using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.SchemaDocs;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Tools.Tests.SchemaDocs;

/// <summary>A folder with a small schema, its pages, and the files that identify a checkout.</summary>
internal sealed class SampleCheckout : IDisposable
{
    public const string ThingPage = "docs/resources/thing.md";
    public const string FunctionPage = "docs/functions/get-thing.md";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connectors-docs-");

    public SampleCheckout()
    {
        Write("Pulumi.Connectors.sln", string.Empty);
        Write("VERSION", "1.2.3\n");
        Write("identity.json", """{ "owner": "acme", "repository": "pulumi-things", "package": "things", "repositoryUrl": "https://github.com/{owner}/{repository}" }""");
        Write("schema.json", Schema);
        Write(ThingPage, $"{Section("inputs")}\n## Examples\n\n### Make a thing\n\nIt is new.\n\n{Programs()}\n## Import\n\n```sh\npulumi import things:index:Thing thing id\n```\n\n## Errors\n\nNone.\n");
        Write(FunctionPage, $"## Examples\n\n### Find a thing\n\n{Programs()}\n## Errors\n\nThere are none.\n");
        Write("docs/_index.md", "# Things\n");
    }

    public Checkout Checkout => new(_folder.FullName);

    // The order of the members is not alphabetical.
    private static string Schema =>
        """
        {
          "name": "things",
          "provider": {
            "inputProperties": {
              "url": { "type": "string", "description": "Address." },
              "token": { "type": "string", "secret": true, "description": "Token." },
              "retries": { "type": "integer", "description": "Retries." },
              "account": { "type": "string", "description": "Account." }
            }
          },
          "resources": {
            "things:index:Thing": {
              "description": "A thing.",
              "inputProperties": {
                "size": { "type": "integer", "description": "Size in cm." },
                "color": { "type": "string", "description": "Color." }
              }
            }
          },
          "functions": { "things:index:getThing": { "description": "Finds a thing." } }
        }
        """;

    public static string Section(string part) => $"<!-- schema: things:index:Thing {part} -->\n<!-- end of schema -->\n";

    public void Dispose() => _folder.Delete(recursive: true);

    public string Read(string path) => Checkout.Read(path);

    public void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? _folder.FullName);
        File.WriteAllText(file, text);
    }

    public void Replace(string path, string text, string replacement)
    {
        Assert.Contains(text, Read(path), StringComparison.Ordinal);
        Write(path, Read(path).Replace(text, replacement, StringComparison.Ordinal));
    }

    /// <summary>Changes the schema with its members.</summary>
    public void ChangeSchema(Action<JObject> change)
    {
        var schema = ReadSchema();
        change(schema);
        Write("schema.json", schema.ToString());
    }

    public JObject ReadSchema() => JObject.Parse(Read("schema.json"));

    /// <summary>Runs the tool.</summary>
    public void Apply() => Documentation.Generate(Checkout).Write(Checkout);

    /// <summary>Returns what the tool would change.</summary>
    public IReadOnlyList<string> Check() => Documentation.Generate(Checkout).DifferencesTo(Checkout);

    /// <summary>Returns the description of the resource or function after <see cref="Apply"/>.</summary>
    public string Description(string path)
    {
        Apply();
        return (string?)ReadSchema().SelectToken(path)?["description"] ?? string.Empty;
    }

    private static string Programs()
    {
        var tabs = Chooser.Required.Select(language => $"{{{{% choosable language {language} %}}}}\n\n```{language}\n{language} program\n```\n\n{{{{% /choosable %}}}}\n\n");
        return $"{{{{< chooser language \"{string.Join(',', Chooser.Required)}\" >}}}}\n\n{string.Concat(tabs)}{{{{< /chooser >}}}}\n";
    }
}
