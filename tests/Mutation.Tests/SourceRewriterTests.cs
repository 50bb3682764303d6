namespace Pulumi.Connectors.Mutation.Tests;

public sealed class SourceRewriterTests
{
    [Theory]
    [InlineData("async Task<int?> M(Func<Task<int?>> a) => await a() ?? 1;")]
    [InlineData("System.Collections.Generic.IEnumerable<int> M(int a) { for (var i = 0; i < a; i++) yield return i; }")]
    [InlineData("bool M(int a) { return N(a); static bool N(int b) => b > 1; }")]
    [InlineData("bool M(int a) { return N(a); static bool N(int b) { return b > 1; } }")]
    [InlineData("int M(int a) { switch (a) { case 1 when a < 2: a++; break; case 3: N(); break; } return a; } void N() { }")]
    [InlineData("bool P => F > 1; int F = 1; Sample(int a) : this(a > 1) { F = a; } Sample(bool a) { }")]
    [InlineData("int P { get => F; set => F = value + 1; } int F;")]
    [InlineData("int[] F = [1, 2]; Func<int, bool> G = a => a > 1;")]
    [InlineData("int M(bool a, bool b, int c) => a && b ? c : throw new InvalidOperationException();")]
    public void Rewrite_Member_CompilesWithAllItsMutants(string members)
    {
        var source = new SampleSource(members);

        Assert.NotEmpty(source.Candidates);
        Assert.Empty(source.Mutate().Errors);
    }

    [Theory]
    [InlineData(
        "object M(int a, int b) => a < b;",
        "object M(int a, int b) { if (IsActive(1)) { return (a <= b); } else { Reach(1); return a < b; } }")]
    [InlineData(
        "int F = 1;",
        "int F = (Reach(1) && IsActive(1) ? (2) : 1);")]
    [InlineData(
        "void M(int a, Action b) { for (; a is int;) b(); }",
        "void M(int a, Action b) { if (IsActive(2)) { for (; a is int;) { } } else if (IsActive(1)) { for (; a is not int;) b(); } "
            + "else { Reach(1); for (; a is int;) { Reach(2); b(); } } }")]
    [InlineData(
        "object M(object a, object b) => a switch { string => b, _ => 1 };",
        "object M(object a, object b) { if (IsActive(3)) { return a switch { string => b, _ => 2 }; } "
            + "else if (IsActive(2)) { return a switch { string => b }; } else if (IsActive(1)) { return a switch { _ => 1 }; } "
            + "else { return a switch { string when Reach(1) => b, _ when (Reach(2) && Reach(3)) => 1 }; } }")]
    [InlineData(
        "void M(Func<bool> a) { try { } catch when (a()) { } }",
        "void M(Func<bool> a) { if (IsActive(2)) { try { } catch when (false) { } } else if (IsActive(1)) { try { } catch when (true) { } } "
            + "else { try { } catch when (((Reach(1) && Reach(2)) && a())) { } } }")]
    public void Rewrite_Member_ChoosesByTheNumber(string member, string mutated)
    {
        var (text, _) = new SampleSource(member).Mutate();

        Assert.Equal(OneLine($"internal class Sample {{ {mutated} }}"), OneLine(text[text.IndexOf("internal class", StringComparison.Ordinal)..]));
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Replace("global::MutantSwitch.", string.Empty, StringComparison.Ordinal).Split(Array.Empty<char>(), StringSplitOptions.RemoveEmptyEntries));
}
