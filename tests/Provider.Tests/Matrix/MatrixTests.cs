using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Tests;

/// <summary>Every input and output of both types in every situation, as <see cref="MatrixTable"/> says.</summary>
public sealed class MatrixTests
{
    public static TheoryData<string, Situation, string> Cells => [.. MatrixTable.Cells];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Property_InSituation_DoesWhatTheTableSays(string property, Situation situation, string word)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = MatrixCatalogue.Json });

        Assert.Equal(word, await new MatrixStage(fixture, MatrixRow.Parse(property)).ObserveAsync(situation));
    }

    [Fact]
    public void Table_Rows_AreTheSchemasProperties()
    {
        var schema = JObject.Parse(File.ReadAllText(SourceTree.File("schema.json")));
        var properties = ((string[])["Connector", "ConnectorConfiguration"]).SelectMany(type =>
            ((JObject)schema["resources"]![$"connectors:index:{type}"]!["properties"]!).Properties().Select(property => $"{type}.{property.Name}"));

        Assert.Equal(properties.Order(StringComparer.Ordinal), MatrixTable.Cells.Select(cell => cell.Item1).Distinct().Order(StringComparer.Ordinal));
    }
}
