namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>A connector and its configuration in YAML, with properties and resource options that other languages do not need here.</summary>
/// <param name="Name">Name of the connector; that of the configuration has the suffix "-configuration".</param>
internal sealed record YamlPair(string Name)
{
    public string ConnectorId { get; init; } = DeclaredConnector.TradeDesk;

    public string AdvertiserId { get; init; } = "ttd-4711";

    public string OnDelete { get; init; } = "retain";

    /// <summary>The input adoptExisting of both resources.</summary>
    public bool Adopts { get; init; }

    /// <summary>Resource options of the connector, as a map in one line.</summary>
    public string ConnectorOptions { get; init; } = "{}";

    /// <summary>Resource options of the configuration, as a map in one line.</summary>
    public string ConfigurationOptions { get; init; } = "{}";

    /// <summary>The document of a program without name and runtime.</summary>
    /// <param name="resources">Pairs, and resources in YAML that are indented by two blanks.</param>
    public static string Document(params IEnumerable<object> resources) =>
        $$"""
        config:
          {{ProgramLanguage.SecretSetting}}: { type: string, secret: true }
        resources:
        {{string.Join('\n', resources)}}
        """;

    public override string ToString() =>
        $$"""
          {{Name}}:
            type: connectors:index:Connector
            properties:
              connectorId: {{ConnectorId}}
              adoptExisting: {{Text(Adopts)}}
            options: {{ConnectorOptions}}
          {{Name}}-configuration:
            type: connectors:index:ConnectorConfiguration
            properties:
              connectorId: ${{{Name}}.connectorId}
              config: { advertiserId: {{AdvertiserId}} }
              secretConfig: { advertiserSecretKey: "${{{ProgramLanguage.SecretSetting}}}" }
              adoptExisting: {{Text(Adopts)}}
              onDelete: {{OnDelete}}
            options: {{ConfigurationOptions}}
        """;

    private static string Text(bool value) => value ? "true" : "false";
}
