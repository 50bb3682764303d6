using System.Collections.Immutable;
using Pulumi.Connectors.Mutation.Drawing;

namespace Pulumi.Connectors.Mutation.Tests;

public sealed class DrawTests
{
    private static readonly ImmutableArray<Candidate> Candidates = [.. File("Large.cs", 60), .. File("Medium.cs", 30), .. File("Small.cs", 10)];

    [Fact]
    public void Select_SameSeed_GivesTheSameMutants() =>
        Assert.Equal(Draw.Select(Candidates, 20, seed: 1), Draw.Select(Candidates.Reverse(), 20, seed: 1));

    [Fact]
    public void Select_OtherSeed_GivesOtherMutants() => Assert.NotEqual(Draw.Select(Candidates, 20, seed: 1), Draw.Select(Candidates, 20, seed: 2));

    [Theory]
    [InlineData(20, 12, 6, 2)]
    [InlineData(7, 4, 2, 1)]
    [InlineData(200, 60, 30, 10)]
    public void Select_AnyCount_IsInProportionToTheFiles(int count, params int[] shares) =>
        Assert.Equal(shares, Draw.Select(Candidates, count, seed: 1).CountBy(candidate => candidate.File).Select(file => file.Value));

    [Fact]
    public void Select_ChangeInAFile_KeepsTheMutantsOfOthers()
    {
        var edited = Candidates.Select(candidate => candidate.File == "Small.cs" ? candidate with { Member = "Renamed" } : candidate);

        var before = Draw.Select(Candidates, 20, seed: 1).Where(candidate => candidate.File != "Small.cs");
        Assert.Equal(before, Draw.Select(edited, 20, seed: 1).Where(candidate => candidate.File != "Small.cs"));
    }

    [Fact]
    public void Matches_ShiftedLine_FindsTheMutant()
    {
        var entry = Assert.Single(EquivalentMutant.ParseAll("""[{"file": "Small.cs", "member": "M", "change": "1 → 2", "occurrence": 3, "reason": "Never read."}]"""));

        Assert.Equal([3], Candidates.Select(candidate => candidate with { Line = candidate.Line + 100 }).Where(entry.Matches).Select(candidate => candidate.Occurrence));
    }

    private static IEnumerable<Candidate> File(string name, int count)
    {
        var candidate = Assert.Single(new SampleSource("object M() => 1;").Candidates);
        return Enumerable.Range(1, count).Select(number => candidate with { File = name, Member = "M", Line = number, Occurrence = number });
    }
}
