using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>The table of the places that cope with habits. <c>tests/cures</c> switches each of them off.</summary>
public sealed class HabitCureTests
{
    private static readonly List<JObject> Cures = [.. JArray.Parse(File.ReadAllText(SourceTree.File("tests/Mutation/cures.json"))).Cast<JObject>()];

    [Fact]
    public void Cures_EachHabit_HasOneRow() =>
        Assert.Equal(
            HabitCatalog.All.Select(habit => habit.Name).Order(StringComparer.Ordinal),
            Cures.SelectMany(cure => cure["habits"]!.Values<string>()).OfType<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void Cures_EachAnchor_OccursOnceInItsFile() =>
        Assert.All(Cures.Where(cure => cure["file"] is not null), cure => Assert.True(Occurrences(cure) == 1, $"{cure["file"]}: {cure["anchor"]}"));

    [Fact]
    public void Cures_EachRow_HasAReason() => Assert.All(Cures, cure => Assert.NotEmpty(cure.Value<string>("reason") ?? string.Empty));

    private static int Occurrences(JObject cure)
    {
        var text = SourceTree.CSharp.GetValueOrDefault($"provider/{cure.Value<string>("file")}") ?? string.Empty;
        return text.Split(cure.Value<string>("anchor")!).Length - 1;
    }
}
