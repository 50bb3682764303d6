using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Examples;

/// <summary>Tests that the C# and TypeScript examples declare the same stack: the same resources with the same inputs from the same settings, and the same outputs.</summary>
public sealed class ExampleTests
{
    private static readonly string CSharp = File.ReadAllText(Repository.Find("examples", "csharp", "Program.cs"));

    [Fact]
    [Trait("Needs", "Node.js")]
    public async Task CSharp_ResourcesAndOutputs_EqualTypeScript()
    {
        var typeScript = await TypeScriptProgram.ReadAsync(Repository.Find("examples", "typescript", "index.ts"), TestContext.Current.CancellationToken);

        Assert.Equal(Sorted(typeScript), Sorted(CSharpProgram.Read(CSharp)));
    }

    [Theory]
    [InlineData("\"32e62e03fae6ca99\"", "\"ffffffffffffffff\"", "resources[0].inputs.connectorId", "string ffffffffffffffff")]
    [InlineData("RequireSecret", "Require", "resources[1].inputs.secretConfig.advertiserSecretKey", "setting tradeDeskSecretKey")]
    [InlineData("tradeDesk.ConnectorId", "\"32e62e03fae6ca99\"", "resources[1].inputs.connectorId", "string 32e62e03fae6ca99")]
    [InlineData("configuration.Configured", "configuration.AuthUrl", "outputs.configured", "connectors:index:ConnectorConfiguration trade-desk: authUrl")]
    public void Read_ChangedProgram_ContainsTheDifference(string text, string replacement, string path, string expected)
    {
        var changed = CSharpProgram.Read(CSharp.Replace(text, replacement, StringComparison.Ordinal));

        Assert.Equal(expected, (string?)changed.SelectToken(path));
        Assert.NotEqual(expected, (string?)CSharpProgram.Read(CSharp).SelectToken(path));
    }

    [Fact]
    public void CSharp_Resources_AreInTheSchema()
    {
        var types = CSharpProgram.Read(CSharp).SelectTokens("resources[*].type").Select(type => type.ToString());

        Assert.Equal(types, Repository.Schema()["resources"]!.Children<JProperty>().Select(resource => resource.Name).Intersect(types));
    }

    [Fact]
    public void Projects_Descriptions_AreEqual()
    {
        Assert.Equal(Description("typescript"), Description("csharp"));

        static string Description(string example) =>
            File.ReadLines(Repository.Find("examples", example, "Pulumi.yaml")).Single(line => line.StartsWith("description:", StringComparison.Ordinal));
    }

    private static string Sorted(JToken token) => Ordered(token).ToString();

    private static JToken Ordered(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Ordered(member.Value)))),
        JArray items => new JArray(items.Select(Ordered)),
        _ => token,
    };
}
