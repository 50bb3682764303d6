using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>The messages that the pages explain are those that the provider gives.</summary>
public sealed partial class ErrorTableTests
{
    private static readonly string Sources = Joint().Replace(
        string.Concat(Directory.EnumerateFiles(Repository.Find("provider"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)), string.Empty);

    public static TheoryData<string, string> Messages => new(
    [
        .. Repository.Docs.SelectMany(page => Rows().Match(page.Text).Groups["message"].Captures.Select(message => (page.Path, message.Value))),
    ]);

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_OfAPage_IsOneOfTheProviders(string page, string message) =>
        Assert.All(message.Split('…'), part => Assert.True(Sources.Contains(part, StringComparison.Ordinal), $"{page}: no message of the provider holds «{part}»."));

    // A text that goes on in the next line of the source.
    [GeneratedRegex(@"""\s*\+\s*\$?""")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\| message \| what to do \|\n\| --- \| --- \|\n(\| (?<message>[^|]+) \| .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
