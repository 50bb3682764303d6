namespace Pulumi.Connectors.Demo;

/// <summary>The example's program, and what the demo makes of it.</summary>
/// <param name="example">Source text of the example.</param>
internal sealed class Programs(string example)
{
    public const string Taboola = "e6018bd24228c11d";
    public const string Snapchat = "6bc755d0cc361b24";

    public string Example => example;

    /// <summary>With a field that the connector does not have.</summary>
    public string Mistyped => example.Replace("advertiserId: config", "advertizerId: config", StringComparison.Ordinal);

    /// <summary>With a connector that somebody added and configured by hand; its secret stays theirs.</summary>
    public string WithImported =>
        $$"""
        {{example}}
        const taboola = new connectors.Connector("taboola", { connectorId: "{{Taboola}}" });

        new connectors.ConnectorConfiguration("taboola", {
          connectorId: taboola.connectorId,
          config: { clientId: "taboola-0815" },
        });
        """;

    /// <summary>With a connector on which a person has to sign in.</summary>
    public string WithSignIn =>
        $$"""
        {{WithImported}}

        const snapchat = new connectors.Connector("snapchat", { connectorId: "{{Snapchat}}" });

        new connectors.ConnectorConfiguration("snapchat", {
          connectorId: snapchat.connectorId,
          requireConfigured: true,
        });
        """;
}
