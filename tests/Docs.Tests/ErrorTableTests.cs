using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>Tests that the messages in the tables of the pages exist in the provider.</summary>
public sealed partial class ErrorTableTests
{
    private static readonly string Sources = Concatenation().Replace(
        string.Concat(Directory.EnumerateFiles(Repository.Find("provider"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)), string.Empty);

    public static TheoryData<string, string> Messages => new(
    [
        .. Repository.Docs.SelectMany(page => Rows().Match(page.Text).Groups["message"].Captures.Select(message => (page.Path, message.Value))),
    ]);

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_InAPage_ExistsInTheProvider(string page, string message) =>
        Assert.All(message.Split('…'), part => Assert.True(Sources.Contains(part, StringComparison.Ordinal), $"{page}: no message of the provider contains «{part}»."));

    // A string literal that continues on the next line of the source.
    [GeneratedRegex(@"""\s*\+\s*\$?""")]
    private static partial Regex Concatenation();

    [GeneratedRegex(@"^\| message \| what to do \|\n\| --- \| --- \|\n(\| (?<message>[^|]+) \| .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
