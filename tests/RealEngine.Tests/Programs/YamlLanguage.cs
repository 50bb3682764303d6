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
              config: {{Map(connector.Config)}}
        {{Secrets(connector)}}
        {{Options("ConnectorConfiguration", connector)}}
        """;

    private static string Secrets(DeclaredConnector connector) =>
        connector.SecretField is { } field ? $"      secretConfig: {{ {field}: \"${{{SecretSetting}}}\" }}" : string.Empty;

    private static string Options(string type, DeclaredConnector connector) =>
        connector.FormerName is { } name
            ? $"    options: {{ aliases: [ \"urn:pulumi:dev::{Project}::connectors:index:{type}::{name}\" ] }}"
            : string.Empty;
}
