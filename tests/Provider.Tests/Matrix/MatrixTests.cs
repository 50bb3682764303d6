using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Matrix;

/// <summary>Tests every input and output of both types in every situation against <see cref="MatrixTable"/>.</summary>
public sealed class MatrixTests
{
    public static TheoryData<string, Situation, PropertyEffect> Cells => [.. MatrixTable.Cells];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Property_InSituation_MatchesTheTable(string property, Situation situation, PropertyEffect effect)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = MatrixCatalogue.Json });

        Assert.Equal(effect, await new PropertySituationDriver(fixture, MatrixRow.Parse(property)).ObserveAsync(situation));
    }

    [Fact]
    public void Table_Rows_AreTheSchemaProperties()
    {
        var schema = SchemaInputs.Schema;
        var properties = ((string[])["Connector", "ConnectorConfiguration"]).SelectMany(type =>
            ((JObject)schema["resources"]![$"connectors:index:{type}"]!["properties"]!).Properties().Select(property => $"{type}.{property.Name}"));

        Assert.Equal(properties.Order(StringComparer.Ordinal), MatrixTable.Cells.Select(cell => cell.Item1).Distinct().Order(StringComparer.Ordinal));
    }
}
