namespace Pulumi.Connectors.Mutation.Tests;

public sealed class MutatorTests
{
    [Theory]
    [InlineData("void M(bool a) { if (a) return; }", "a → !a")]
    [InlineData("string M(bool a) => !a ? nameof(M) : nameof(Sample);", "!a → a")]
    [InlineData("int M(int a, int b) { while (a == b) a -= b; return a; }", "a == b → (a != b)")]
    [InlineData("object M(int a, int b) => a < b;", "a < b → (a <= b)")]
    [InlineData("object M(int a, int b) => a >= b;", "a >= b → (a > b)")]
    [InlineData("object M(bool a, bool b) => a && b;", "a && b → (a || b)")]
    [InlineData("object M(bool a, bool b, bool c) => a || b && c;", "a || b && c → (a && (b && c))", "b && c → (b || c)")]
    [InlineData("object M(object a) => a is string;", "a is string → a is not string")]
    [InlineData("object M(object? a) => a is null;", "a is null → a is not null")]
    [InlineData("object M(object? a) => a is not null;", "a is not null → a is null")]
    [InlineData("object M(int a) => a is > 3 and < 5;", "a is > 3 and < 5 → a is not (> 3 and < 5)", "> 3 and < 5 → (> 3 or < 5)", "> 3 → >= 3", "3 → 4", "< 5 → <= 5", "5 → 6")]
    [InlineData("object M() => true;", "true → false")]
    [InlineData("object M() => 41L;", "41L → 42L")]
    [InlineData("object M() => \"word\";", "\"word\" → \"\"")]
    [InlineData("object M() => \"a message\";")]
    [InlineData("object M() => throw new InvalidOperationException(\"word\");")]
    [InlineData("const int C = 1; [Obsolete(\"word\")] void M(bool a = true) { }")]
    [InlineData("void M(Action a) { a(); }", "a(); → removed")]
    [InlineData("async Task M(Task a) => await Task.WhenAll(a);", "await Task.WhenAll(a) → removed")]
    [InlineData("int F { get; set; } void M(int a) { F = a; a = F; }", "F = a; → removed")]
    [InlineData("object M(object? a, object b) => a ?? b;", "a ?? b → (a)", "a ?? b → (b)")]
    [InlineData("object M(int? a, int b) => a ?? b;", "a ?? b → ((a).Value)", "a ?? b → (b)")]
    [InlineData("object M(object? a) => a ?? throw new InvalidOperationException();", "a ?? throw new InvalidOperationException() → (a)")]
    [InlineData("void M(Action a, Func<bool> b) { try { a(); } catch (Exception) when (b()) { } }", "a(); → removed", "when b() → true", "when b() → false")]
    [InlineData("object M(string a, object b) => a switch { null => b, _ => a };", "null => b → removed", "_ => a → removed")]
    [InlineData("object M(int[] a, Func<int, bool> b) => a.Where(b);", "a.Where(b) → a")]
    [InlineData("object M(int[] a, Func<int, bool> b) => a.Any(b);", "a.Any(b) → a.All(b)")]
    [InlineData("bool M(Func<bool> a) => a();", "returns default")]
    [InlineData("Task<string?> M(Func<Task<string?>> a) { return a(); }", "returns default")]
    [InlineData("string? M(string a) => a;", "returns default")]
    [InlineData("string M(string a) => a;")]
    public void Find_Member_GivesEachChange(string member, params string[] changes) =>
        Assert.Equal(changes.Order(StringComparer.Ordinal), new SampleSource(member).Changes.Order(StringComparer.Ordinal));

    [Fact]
    public void Find_EqualChangesOfOneMember_AreNumbered()
    {
        var candidates = new SampleSource("object M(Func<int, int> a) => a(7) + a(7); object N() => 7;").Candidates;

        Assert.Equal(["Sample.M 1", "Sample.M 2", "Sample.N 1"], candidates.Select(candidate => $"{candidate.Member} {candidate.Occurrence}"));
    }
}
