using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Docs.Tests.Programs;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>Tests that <c>examples/yaml</c> matches the schema and declares the same stack as <c>examples/typescript</c>.</summary>
public sealed class YamlExampleTests
{
    private static readonly string Program = File.ReadAllText(Repository.Find("examples", "yaml", "Pulumi.yaml"));

    [Fact]
    public void Example_Names_MatchTheSchema()
    {
        var problems = YamlValidator.Validate(Program, PackageSchema.Current);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    [Trait("Needs", "Node.js")]
    public async Task Example_ResourcesAndOutputs_EqualTypeScript()
    {
        var reader = Repository.Find("tests", "Sdk.Tests", "Examples", "readProgram.mjs");
        var (exitCode, output) = await NodeProcess.RunAsync([reader, Repository.Find("examples", "typescript", "index.ts")], TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, $"node cannot read the example. If typescript is missing, run npm ci in sdk/nodejs.\n{output}");

        Assert.Equal(Sorted(JObject.Parse(output)), Sorted(new YamlStack(YamlProgram.Parse(Program)).Read()));
    }

    [Theory]
    [InlineData("connectors:index:Connector\n", "connectors:index:Konnector\n", "line 15: 'connectors:index:Konnector' is not in the schema")]
    [InlineData("connectorId: 32e62e03fae6ca99", "connector: 32e62e03fae6ca99", "line 18: connectors:index:Connector has no input 'connector'")]
    [InlineData("connectorId: 32e62e03fae6ca99", "adoptExisting: true", "line 15: connectors:index:Connector requires 'connectorId'")]
    [InlineData("connectorId: 32e62e03fae6ca99", "connectorId: 3206203000609900", "line 18: 'connectorId' of connectors:index:Connector must be a string: quote it")]
    [InlineData("      secretConfig:", "      onDrift: warm\n      secretConfig:", "line 30: 'onDrift' of connectors:index:ConnectorConfiguration must be one of update, warn, ignore")]
    [InlineData("      secretConfig:", "      requireConfigured: \"yes\"\n      secretConfig:", "line 30: 'requireConfigured' of connectors:index:ConnectorConfiguration must be a boolean")]
    [InlineData("${tradeDesk.connectorId}", "${tradeDesk.connector}", "line 25: connectors:index:Connector has no output 'connector'")]
    [InlineData("${advertiserId}", "${advertizerId}", "line 28: 'advertizerId' is not declared")]
    [InlineData("outputs:", "output:", "line 34: unknown section 'output'")]
    [InlineData("    name: trade-desk\n    properties:\n      connectorId", "    options:\n      protekt: true\n    properties:\n      connectorId", "line 17: unknown option 'protekt'")]
    public void Validate_Mistake_IsReportedWithTheLine(string text, string replacement, string expected)
    {
        Assert.Contains(text, Program, StringComparison.Ordinal);

        Assert.Contains(expected, YamlValidator.Validate(Program.Replace(text, replacement, StringComparison.Ordinal), PackageSchema.Current));
    }

    [Fact]
    public void Validate_MistakesInACall_AreReported()
    {
        const string program =
            """
            runtime: yaml
            variables:
              added:
                fn::invoke:
                  function: connectors:index:getSupportedConnectors
                  arguments:
                    keyword: x
                  return: connector
            """;

        Assert.Equal(
            [
                "line 7: connectors:index:getSupportedConnectors has no input 'keyword'",
                "line 5: connectors:index:getSupportedConnectors requires 'connectorId'",
                "line 8: connectors:index:getSupportedConnectors has no result 'connector'",
            ],
            YamlValidator.Validate(program, PackageSchema.Current));
    }

    private static string Sorted(JToken token) => Ordered(token).ToString();

    private static JToken Ordered(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Ordered(member.Value)))),
        JArray items => new JArray(items.Select(Ordered)),
        _ => token,
    };
}
