using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Values;

public sealed class PropertyPathTests
{
    [Property]
    public Property Parse_ToStringResult_ReturnsThePath() => Prop.ForAll(AnyValue.Paths, path => PropertyPath.Parse(path.ToString()) == path);

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b", "a|b")]
    [InlineData("a[0]", "a|0")]
    [InlineData("a[0].b", "a|0|b")]
    [InlineData("a[\"weird key\"]", "a|weird key")]
    [InlineData("a[\"x.y\"].z", "a|x.y|z")]
    [InlineData("a[\"say \\\"hi\\\"\"]", "a|say \"hi\"")]
    [InlineData("[\"weird.top\"]", "weird.top")]
    [InlineData("a.*", "a|*")]
    [InlineData("a[*]", "a|*")]
    [InlineData("*", "*")]
    public void Parse_EnginePath_ReturnsSegments(string text, string segments) =>
        Assert.Equal(segments.Split('|'), PropertyPath.Parse(text).Segments);

    [Theory]
    [InlineData("")]
    [InlineData("a[")]
    [InlineData("a[\"b")]
    [InlineData("a[\"b\"")]
    [InlineData("a[\"b\"x]")]
    public void Parse_NotClosed_ThrowsFormatException(string text) => Assert.Throws<FormatException>(() => PropertyPath.Parse(text));

    [Theory]
    [InlineData("a|b", "a.b")]
    [InlineData("a|weird key", "a[\"weird key\"]")]
    [InlineData("a|x.y", "a[\"x.y\"]")]
    [InlineData("weird.top|b", "[\"weird.top\"].b")]
    [InlineData("a|0", "a[\"0\"]")]
    [InlineData("a|say \"hi\"", "a[\"say \\\"hi\\\"\"]")]
    public void ToString_Segments_ReturnsEnginePath(string segments, string text) =>
        Assert.Equal(text, new PropertyPath([.. segments.Split('|')]).ToString());

    [Theory]
    [InlineData("config", "config.region", true)]
    [InlineData("config.region", "config.region", true)]
    [InlineData("config.*", "config.region", true)]
    [InlineData("*", "config.region", true)]
    [InlineData("*.region", "config.region", true)]
    [InlineData("config.region", "config", false)]
    [InlineData("config.*", "config", false)]
    [InlineData("config.reg", "config.region", false)]
    [InlineData("secretConfig", "config", false)]
    public void Covers_Pattern_MatchesThePathAndItsDescendants(string pattern, string path, bool covered) =>
        Assert.Equal(covered, PropertyPath.Parse(pattern).Covers(PropertyPath.Parse(path)));
}
