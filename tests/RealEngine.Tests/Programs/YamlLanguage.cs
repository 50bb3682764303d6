namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>Programs in YAML, which need no SDK.</summary>
internal sealed class YamlLanguage : ProgramLanguage
{
    public override void Write(string folder, IReadOnlyList<DeclaredConnector> connectors) => File.WriteAllText(
        Path.Combine(folder, "Pulumi.yaml"),
        $$"""
        name: {{Project}}
        runtime: yaml
        config:
          {{SecretSetting}}: { type: string, secret: true }
        resources:
        {{string.Join('\n', connectors.Select(Resources))}}
        outputs:
        {{string.Join('\n', connectors.Select(connector => $"  {connector.Name}Name: ${{{connector.Name}Connector.name}}"))}}
        """);

    /// <summary>Writes a program with resources that a <see cref="DeclaredConnector"/> cannot express.</summary>
    /// <param name="content">The document without name and runtime.</param>
    public static void Write(string folder, string content) => File.WriteAllText(
        Path.Combine(folder, "Pulumi.yaml"),
        $"""
        name: {Project}
        runtime: yaml
        {content}
        """);

    private static string Resources(DeclaredConnector connector) =>
        $$"""
          {{connector.Name}}Connector:
            type: connectors:index:Connector
            name: {{connector.Name}}
            properties:
              connectorId: {{connector.ConnectorId}}
        {{Options("Connector", connector)}}
          {{connector.Name}}Configuration:
            type: connectors:index:ConnectorConfiguration
            name: {{connector.Name}}
            properties:
              connectorId: ${{{connector.Name}}Connector.connectorId}
              config: {{Map(connector)}}
        {{Secrets(connector)}}
        {{Options("ConnectorConfiguration", connector)}}
        """;

    private static string Map(DeclaredConnector connector) =>
        $"{{ {string.Join(", ", connector.Config.Select(field => $"{field.Key}: {(connector.Marked.Contains(field.Key) ? $"{{ \"fn::secret\": {Text(field.Value)} }}" : Text(field.Value))}"))} }}";

    private static string Secrets(DeclaredConnector connector) =>
        connector.SecretField is { } field ? $"      secretConfig: {{ {field}: \"${{{SecretSetting}}}\" }}" : string.Empty;

    private static string Options(string type, DeclaredConnector connector) =>
        connector.FormerName is { } name
            ? $"    options: {{ aliases: [ \"urn:pulumi:dev::{Project}::connectors:index:{type}::{name}\" ] }}"
            : string.Empty;
}
