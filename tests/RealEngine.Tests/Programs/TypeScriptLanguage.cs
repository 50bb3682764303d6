using Pulumi.Connectors.Demo;

namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>Programs in TypeScript with the SDK that <c>tests/prepare-typescript</c> installs.</summary>
internal sealed class TypeScriptLanguage : ProgramLanguage
{
    public override void Prepare(string folder)
    {
        var example = RepositoryFolders.Find().Example;
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), $"name: {Project}\nruntime: nodejs\n");
        foreach (var name in (string[])["package.json", "tsconfig.json"])
            File.Copy(Path.Combine(example, name), Path.Combine(folder, name));
        // Linked, not copied: the packages are a hundred megabytes.
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(example, "node_modules"));
    }

    public override void Write(string folder, IReadOnlyList<DeclaredConnector> connectors) => Write(folder, string.Join('\n', connectors.Select(Resources)));

    /// <summary>Writes a program with statements that a <see cref="DeclaredConnector"/> cannot express.</summary>
    public static void Write(string folder, string statements) => File.WriteAllText(
        Path.Combine(folder, "index.ts"),
        $"""
        import * as connectors from "@madconnect/connectors";
        import * as pulumi from "@pulumi/pulumi";

        const settings = new pulumi.Config();
        {statements}
        """);

    private static string Resources(DeclaredConnector connector) =>
        $$"""
        const {{connector.Name}} = new connectors.Connector("{{connector.Name}}", { connectorId: "{{connector.ConnectorId}}" }, {{Options(connector)}});
        new connectors.ConnectorConfiguration("{{connector.Name}}", {
          connectorId: {{connector.Name}}.connectorId,
          config: {{Map(connector)}},{{Secrets(connector)}}
        }, {{Options(connector)}});
        export const {{connector.Name}}Name = {{connector.Name}}.name;
        """;

    private static string Map(DeclaredConnector connector) =>
        $"{{ {string.Join(", ", connector.Config.Select(field => $"{field.Key}: {(connector.Marked.Contains(field.Key) ? $"pulumi.secret({Text(field.Value)})" : Text(field.Value))}"))} }}";

    private static string Secrets(DeclaredConnector connector) =>
        connector.SecretField is { } field ? $"\n  secretConfig: {{ {field}: settings.requireSecret(\"{SecretSetting}\") }}," : string.Empty;

    private static string Options(DeclaredConnector connector) => connector.FormerName is { } name ? $"{{ aliases: [{{ name: \"{name}\" }}] }}" : "{}";
}
