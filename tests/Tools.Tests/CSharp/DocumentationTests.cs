using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed partial class DocumentationTests
{
    [Theory]
    [InlineData("Size in `GiB`.", "Size in <c>GiB</c>.")]
    [InlineData("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [InlineData("`List<string>`", "<c>List&lt;string&gt;</c>")]
    [InlineData("a `b", "a `b")]
    [InlineData("</summary><see/>", "&lt;/summary&gt;&lt;see/&gt;")]
    [InlineData("nul \u0000 bell \u0007 pair \U0001F600", "nul  bell  pair \U0001F600")]
    [InlineData("a\u2028b\u0085c\r\nd", "a\nb\nc\nd")]
    [InlineData("", "<c>size</c>")]
    public void Summary_AnyText_IsWellFormed(string description, string expected) => Assert.Equal(expected, Documentation(description, "summary"));

    [Fact]
    public void Summary_HalfOfASurrogatePair_IsReplaced() => Assert.Equal("a \uFFFD b", Documentation("a \uD800 b", "summary"));

    [Fact]
    public void Summary_SeveralParagraphs_AreParagraphs() =>
        Assert.Equal("<para>\na\nb\n</para>\n<para>\nc\n</para>", Documentation("a\nb\n \n\nc\n", "summary"));

    [Fact]
    public void Example_OfTheLanguage_IsShownAfterTheSummary()
    {
        const string Description = """
            Text.

            {{% examples %}}
            ## Example
            ```typescript
            const a = 1;
            ```
            ```csharp
            var list = new List<string>();

            return list.Count > 0 && true;
            ```
            {{% /examples %}}
            """;

        Assert.Equal("Text.", Documentation(Description, "summary"));
        Assert.Equal("<code>\nvar list = new List&lt;string&gt;();\n\nreturn list.Count &gt; 0 &amp;&amp; true;\n</code>", Documentation(Description, "example"));
    }

    [Fact]
    public void Example_NotInTheDescription_IsLeftOut() => Assert.Null(Documentation("Text.", "example"));

    [Fact]
    public void Sources_FirstLine_NamesTheGeneratorAndIsNoMarkOfGeneratedCode() => Assert.All(
        GeneratedSdk.Of("""{ "resources": { "test:index:Disk": {} } }""").Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)),
        file =>
        {
            Assert.StartsWith("// Written by tools/SdkGenerator", file.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("<auto", file.Value, StringComparison.OrdinalIgnoreCase);
        });

    private static string? Documentation(string description, string element)
    {
        var property = new JObject { ["type"] = "integer", ["description"] = description };
        var resource = new JObject { ["properties"] = new JObject { ["size"] = property } };
        var schema = new JObject { ["resources"] = new JObject { ["test:index:Disk"] = resource } };
        var comment = GeneratedSdk.Documentation(GeneratedSdk.Of(schema.ToString()).Member("Disk", "Size"));
        var found = XDocument.Parse(comment, LoadOptions.PreserveWhitespace).Root?.Element(element);
        return found is null ? null : Indentation().Replace(string.Concat(found.Nodes()), string.Empty).Trim();
    }

    // The compiler keeps the space after the slashes if a line is empty.
    [GeneratedRegex("^ {4,5}", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
