using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.RealEngine.Tests.Commands;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The schema as the commands of the engine read it from the plugin.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly PackageFolder _folder = new();

    public SchemaTests() => PulumiCommand.SkipIfMissing();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GetSchema_Plugin_EqualsTheFile()
    {
        // A warning would make the output invalid JSON.
        var schema = JObject.Parse(await _folder.PulumiAsync("package", "get-schema", PulumiEnvironment.Plugin));

        Assert.Equal(Values(PackageFolder.Schema), Values(schema));
        Assert.True(JToken.DeepEquals(PackageFolder.Schema, schema), "They differ in objects or arrays that are empty.");
    }

    [Fact]
    public async Task SchemaCheck_File_IsClean() => Assert.Empty(await _folder.PulumiAsync("schema", "check", PackageFolder.SchemaFile));

    [Fact]
    public async Task SchemaCheck_OutputOfThePlugin_IsClean()
    {
        await File.WriteAllTextAsync(
            _folder.PathOf("schema.json"),
            await _folder.PulumiAsync("package", "get-schema", PulumiEnvironment.Plugin),
            TestContext.Current.CancellationToken);

        Assert.Empty(await _folder.PulumiAsync("schema", "check", "schema.json"));
    }

    [Fact]
    public async Task Info_Package_ShowsNamesAndSummaries()
    {
        var info = Words(await _folder.PulumiAsync("package", "info", PulumiEnvironment.Plugin));

        Assert.Contains($"Version: {PackageFolder.Schema["version"]} Description: {PackageFolder.Schema["description"]}", info, StringComparison.Ordinal);
        foreach (var member in Enumerable.Concat(Members("resources"), Members("functions")))
            Assert.Contains($" - {NameOf(member)}: {Summary(member.Value)}", info, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resources", "--resource", "inputProperties", "properties")]
    [InlineData("functions", "--function", "inputs", "outputs")]
    public async Task Info_Member_ShowsPropertiesAndDescriptions(string section, string option, string inputs, string outputs)
    {
        foreach (var member in Members(section))
        {
            var info = Words(await _folder.PulumiAsync("package", "info", PulumiEnvironment.Plugin, option, NameOf(member)));

            Assert.Contains($"Description: {Summary(member.Value)}", info, StringComparison.Ordinal);
            foreach (var property in Enumerable.Concat(Properties(member.Value[inputs]), Properties(member.Value[outputs])))
                Assert.Matches($@" - {property.Name} \([^)]+\): {Regex.Escape(Summary(property.Value))}", info);
        }
    }

    private static JEnumerable<JProperty> Members(string section) => PackageFolder.Schema[section]!.Children<JProperty>();

    // Of a resource, an object type, or a function.
    private static JEnumerable<JProperty> Properties(JToken? type) => (type?["properties"] ?? type ?? new JObject()).Children<JProperty>();

    private static string NameOf(JProperty member) => member.Name.Split(':')[^1];

    private static string Summary(JToken described) => Words(((string)described["description"]!).Split("\n\n")[0]);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Values(JObject schema) =>
        schema.Descendants().OfType<JValue>().Select(value => $"{value.Path}: {value}").Order(StringComparer.Ordinal);
}
