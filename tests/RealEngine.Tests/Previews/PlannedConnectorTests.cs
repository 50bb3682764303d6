using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Previews;

/// <summary>Functions that read what the same program adds: the first preview, the update, and the preview after it succeed.</summary>
public sealed class PlannedConnectorTests
{
    private const string Resources =
        $$"""
        resources:
          ttd:
            type: connectors:index:Connector
            properties: { connectorId: {{DeclaredConnector.TradeDesk}} }
        """;

    public static TheoryData<string> TypeScriptReads =>
    [
        "connectors.getConnectorConfigurationOutput({ connectorId: ttd.connectorId })",
        $"connectors.getConnectorConfigurationOutput({{ connectorId: \"{DeclaredConnector.TradeDesk}\" }}, {{ dependsOn: [ttd] }})",
        "connectors.getConnectorConfigurationOutput({ connectorId: ttd.id })",
    ];

    [Theory]
    [MemberData(nameof(TypeScriptReads))]
    public async Task TypeScript_ReadOfAnAddedConnector_IsUnknownUntilTheUpdate(string read)
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.TypeScript);
        stack.Declare(
            $$"""
            const ttd = new connectors.Connector("ttd", { connectorId: "{{DeclaredConnector.TradeDesk}}" });
            const read = {{read}};
            const added = connectors.getAddedConnectorsOutput({}, { dependsOn: [ttd] });
            export const connectorId = ttd.connectorId;
            export const accountId = ttd.accountId;
            export const configured = read.configured;
            export const first = read.fields.apply(fields => fields[0].id);
            export const count = added.connectors.apply(connectors => connectors.length);
            """);

        var preview = await stack.SucceedAsync("preview");
        var update = await stack.SucceedAsync("up", "--yes");
        await stack.SucceedAsync("preview", "--expect-no-changes");

        Assert.All((string[])["configured: [unknown]", "count     : [unknown]", "first     : [unknown]"], output => AssertOutput(output, preview));
        Assert.All([$"accountId  : \"{Stack.Account}\"", $"connectorId: \"{DeclaredConnector.TradeDesk}\""], output => AssertOutput(output, preview));
        Assert.All((string[])["configured : false", "count      : 1", "first      : \"advertiserId\""], output => AssertOutput(output, update));
    }

    [Fact]
    public async Task Yaml_ReadByTheIdOfTheResource_IsUnknownUntilTheUpdate()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.DeclareYaml(Program("ttd.id", "  first: ${read.fields[0].id}"));

        var preview = await stack.SucceedAsync("preview");
        var update = await stack.SucceedAsync("up", "--yes");
        await stack.SucceedAsync("preview", "--expect-no-changes");

        Assert.All((string[])["configured: [unknown]", "first: [unknown]"], output => AssertOutput(output, preview));
        Assert.DoesNotContain("is not added yet", preview, StringComparison.Ordinal);
        Assert.All((string[])["configured: false", "first: \"advertiserId\""], output => AssertOutput(output, update));
    }

    [Fact]
    public async Task Yaml_ReadByTheConnectorId_HasNoValuesInTheFirstPreview()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.DeclareYaml(Program("ttd.connectorId", "  fields: ${read.fields}"));

        var preview = await stack.SucceedAsync("preview");
        var update = await stack.SucceedAsync("up", "--yes");
        var again = await stack.SucceedAsync("preview", "--expect-no-changes");

        Assert.Contains("returns no values in this preview. To get unknown values instead, pass the id output of the Connector as connectorId.", preview, StringComparison.Ordinal);
        Assert.Contains("advertiserId", update, StringComparison.Ordinal);
        Assert.DoesNotContain("is not added", again, StringComparison.Ordinal);
    }

    private static string Program(string connectorId, string output) =>
        $$"""
        {{Resources}}
        variables:
          read:
            fn::invoke:
              function: connectors:index:getConnectorConfiguration
              arguments: { connectorId: "${{{connectorId}}}" }
        outputs:
          configured: ${read.configured}
        {{output}}
        """;

    // Pulumi aligns the values of the outputs.
    private static void AssertOutput(string expected, string output) => Assert.Contains(Compact(expected), Compact(output), StringComparison.Ordinal);

    private static string Compact(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);
}
