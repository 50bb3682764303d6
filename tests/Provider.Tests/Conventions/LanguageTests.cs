using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>The English of comments and string literals in all C# files of the repository.</summary>
public sealed partial class LanguageTests
{
    /// <summary>Share of the provider's comment lines that may contain a word of <see cref="Rare"/>.</summary>
    private const double MaxRareShare = 0.03;

    /// <summary>Sources that repeat the words of others, and this table.</summary>
    private static readonly string[] Excluded = ["tests/PulumiReference/", "tests/Provider.Tests/Conventions/LanguageTests.cs"];

    /// <summary>A pattern, and what to write instead.</summary>
    private static readonly (string Pattern, string Instead)[] Phrases =
    [
        ("whole numbers?", "integer"),
        ("true or false|be text|is text", "boolean, string"),
        ("map of anything", "map"),
        ("passing (failures?|reasons?|faults?|errors?|status|statuses)", "transient"),
        ("troubles?", "server error"),
        ("(tried|tries) again", "retried"),
        ("answer(s|ed|ing)?", "response, responds, returns"),
        ("(asks|asked|asking) (for|of|to|the|it|whether)", "requests, requested"),
        ("(platform's|its) (sentence|word)", "message from the API"),
        ("time stamps?|time of (the|a) save", "timestamp"),
        ("held against|holds? .{1,20} against", "compared with, validated against"),
        ("unseen( change)?|clobber\\w*", "conflict"),
        ("(let|lets|letting) go", "released"),
        ("(taken|took) over", "adopted"),
        ("(list|result) is whole", "is complete"),
        ("(taken|takes|take|taking) back|withdr(awn|awal|aws?|ew)", "canceled before it was sent"),
        ("state shape|shape of (a|the) state|of another shape", "schema version, format"),
        ("(im)?patience|(im)?patient", "timeout, polling interval"),
        ("plausibl[ey]", "candidate"),
        ("(is|are|lies|lie|lives?|served) elsewhere", "override"),
        ("stranger\\w*", "untrusted"),
        ("(has|have|had) to", "must"),
        ("(is|are) to (be|have|hold|know|do)", "must"),
        ("(?<!you )(wants?|wanted)", "requires, requests"),
        ("(organ|normal|serial|initial|recogn|optim|local|synchron|author|custom|summar)is(e|es|ed|ing|ation|ations)", "American spelling"),
        ("(behavi|fav|col|hon)our\\w*|analys(e|es|ed|ing)|cancell(ed|ing)|labell(ed|ing)|signall(ed|ing)|unrecognised", "American spelling"),
    ];

    [Fact]
    public void Prose_Everywhere_IsPlainEnglish() =>
        Findings.AssertNone(
            from file in RepositoryCode.Trees
            where !Excluded.Any(excluded => file.Key.StartsWith(excluded, StringComparison.Ordinal))
            from part in SourceText.Comments(file.Value).Concat(SourceText.Literals(file.Value).Select(token => token.ValueText))
            from instead in Violations(part)
            select $"{file.Key}: write '{instead}' in: {part.Trim()}");

    [Fact]
    public void Comments_Provider_RarelyUseTheWordsOfTheTable()
    {
        var lines = RepositoryCode.In("provider/").SelectMany(file => SourceText.CommentLines(file.Value)).ToList();

        Assert.True(lines.Count > 500);
        Assert.InRange(lines.Count(line => Rare().IsMatch(line)) / (double)lines.Count, 0, MaxRareShare);
    }

    [Theory]
    [InlineData("/// How often a call that failed for a passing reason is tried again.")]
    [InlineData("'name' has to be text")]
    [InlineData("Fields are held against what the platform says of them.")]
    [InlineData("The time stamp of the save")]
    [InlineData("Must be a whole number")]
    [InlineData("// Nobody wants it.")]
    [InlineData("normalise the behaviour")]
    public void Violations_PhrasesOfTheTable_AreFound(string prose) => Assert.NotEmpty(Violations(prose));

    [Theory]
    [InlineData("Correct what the response names, then try again.")]
    [InlineData("If you want to remove the stack")]
    [InlineData("The time at which the timestamp was read")]
    [InlineData("a passing test")]
    public void Violations_WordsInTheirUsualSense_AreAllowed(string prose) => Assert.Empty(Violations(prose));

    private static IEnumerable<string> Violations(string prose) =>
        Phrases.Where(phrase => Regex.IsMatch(prose, $@"\b({phrase.Pattern})\b", RegexOptions.IgnoreCase)).Select(phrase => phrase.Instead);

    [GeneratedRegex(@"\b(where|has to|says|asks|wants|tells|knows|passing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rare();
}
