namespace Pulumi.Connectors.Demo;

/// <summary>The program of the example, and variants of it.</summary>
/// <param name="example">Source code of the example.</param>
internal sealed class Programs(string example)
{
    public const string Taboola = "e6018bd24228c11d";
    public const string Snapchat = "6bc755d0cc361b24";

    public string Example => example;

    /// <summary>With a misspelled field.</summary>
    public string Misspelled => example.Replace("advertiserId: config", "advertizerId: config", StringComparison.Ordinal);

    /// <summary>With a connector that was added and configured out of band. The program does not manage its secret.</summary>
    public string WithImported =>
        $$"""
        {{example}}
        const taboola = new connectors.Connector("taboola", { connectorId: "{{Taboola}}" });

        new connectors.ConnectorConfiguration("taboola", {
          connectorId: taboola.connectorId,
          config: { clientId: "taboola-0815" },
        });
        """;

    /// <summary>With a connector that requires OAuth consent.</summary>
    public string WithConsent =>
        $$"""
        {{WithImported}}

        const snapchat = new connectors.Connector("snapchat", { connectorId: "{{Snapchat}}" });

        new connectors.ConnectorConfiguration("snapchat", {
          connectorId: snapchat.connectorId,
          requireConfigured: true,
        });
        """;
}
