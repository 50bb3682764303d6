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
        var problems = YamlValidator.Validate(Program, Repository.Schema);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    [Trait("Needs", "Node.js")]
    public async Task Example_ResourcesAndOutputs_EqualTypeScript()
    {
        var reader = Repository.Find("tests", "Sdk.Tests", "Examples", "readProgram.mjs");
        var (exitCode, output) = await ExternalProgram.RunAsync("node", [reader, Repository.Find("examples", "typescript", "index.ts")], TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, $"node cannot read the example. If typescript is missing, run npm ci in sdk/nodejs.\n{output}");

        Assert.Equal(Sorted(WithoutNames(JObject.Parse(output))), Sorted(WithoutNames(new YamlStack(YamlProgram.Parse(Program)).Read())));
    }

    // `pulumi convert` ignores the names, so that a converted program would replace the resources.
    [Fact]
    public void Example_Resources_AreNamedByTheirKeys() =>
        Assert.All(YamlProgram.Parse(Program).Resources, resource => Assert.Null(YamlProgram.Member(resource.Value, "name")));

    [Theory]
    [InlineData("connectors:index:Connector\n", "connectors:index:Konnector\n", "line 15: 'connectors:index:Konnector' is not in the schema")]
    [InlineData("connectorId: 32e62e03fae6ca99", "connector: 32e62e03fae6ca99", "line 17: connectors:index:Connector has no input 'connector'")]
    [InlineData("connectorId: 32e62e03fae6ca99", "adoptExisting: true", "line 15: connectors:index:Connector requires 'connectorId'")]
    [InlineData("connectorId: 32e62e03fae6ca99", "connectorId: 3206203000609900", "line 17: 'connectorId' of connectors:index:Connector must be a string: quote it")]
    [InlineData("      secretConfig:", "      onDrift: warm\n      secretConfig:", "line 28: 'onDrift' of connectors:index:ConnectorConfiguration must be one of update, warn, ignore")]
    [InlineData("      secretConfig:", "      requireConfigured: \"yes\"\n      secretConfig:", "line 28: 'requireConfigured' of connectors:index:ConnectorConfiguration must be a boolean")]
    [InlineData("${tradeDesk.connectorId}", "${tradeDesk.connector}", "line 23: connectors:index:Connector has no output 'connector'")]
    [InlineData("${advertiserId}", "${advertizerId}", "line 26: 'advertizerId' is not declared")]
    [InlineData("outputs:", "output:", "line 32: unknown section 'output'")]
    [InlineData("    properties:\n      connectorId: 32", "    options:\n      protekt: true\n    properties:\n      connectorId: 32", "line 17: unknown option 'protekt'")]
    public void Validate_Mistake_IsReportedWithTheLine(string text, string replacement, string expected)
    {
        Assert.Contains(text, Program, StringComparison.Ordinal);

        Assert.Contains(expected, YamlValidator.Validate(Program.Replace(text, replacement, StringComparison.Ordinal), Repository.Schema));
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
            YamlValidator.Validate(program, Repository.Schema));
    }

    // Two resources of a YAML program cannot have one name.
    private static JObject WithoutNames(JObject stack)
    {
        var resources = stack["resources"]!.Cast<JObject>().ToList();
        var text = resources.Aggregate(stack.ToString(), (text, resource) => text.Replace($"\"{resource["type"]} {resource["name"]}: ", $"\"{resource["type"]}: ", StringComparison.Ordinal));
        var result = JObject.Parse(text);
        foreach (var resource in result["resources"]!.Cast<JObject>())
            resource.Remove("name");
        return result;
    }

    private static string Sorted(JToken token) => Ordered(token).ToString();

    private static JToken Ordered(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Ordered(member.Value)))),
        JArray items => new JArray(items.Select(Ordered)),
        _ => token,
    };
}
