using DriftReport.Analysis;
using DriftReport.Events;
using DriftReport.Output;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.DriftReport.Tests;

/// <summary>Tests that untrusted text in a report cannot change its structure.</summary>
public sealed class RenderingTests
{
    [Theory]
    [InlineData("@everyone ![](http://x) <b>", "`\"@everyone ![](http://x) <b>\"`")]
    [InlineData("a|b", "`\"a\\|b\"`")]
    [InlineData("``` x", "```` \"``` x\" ````")]
    public void Markdown_ValueWithMarkup_StaysInCode(string value, string expected) =>
        Assert.Contains($"| {expected} |", MarkdownReport.Render(Drifted(value)), StringComparison.Ordinal);

    [Fact]
    public void Markdown_ErrorWithFence_StaysInItsBlock()
    {
        var report = new RunReport([new StackReport("stack", [], [], [new StackError(null, "bad\n```\n# heading")])]);

        Assert.Contains("\n````text\nbad\n```\n# heading\n````\n", MarkdownReport.Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_ValueWithMarkup_IsPrintedUnchanged() =>
        Assert.Contains("[red]x[/] \\u001b[2J", ApprovedReportTests.Text(Drifted("[red]x[/] \u001b[2J")), StringComparison.Ordinal);

    [Fact]
    public void Text_LongValue_IsTruncated()
    {
        var shown = ApprovedReportTests.Text(Drifted(new string('x', 500)));

        Assert.Contains("…", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Count(character => character == 'x'), 1, 100);
    }

    [Fact]
    public void Json_Value_KeepsItsType()
    {
        var report = JObject.Parse(JsonReport.Render(Drifted(new JArray(1, "b"))));

        Assert.Equal("""[1,"b"]""", report.SelectToken("stacks[0].drifted[0].fields[0].now")!.ToString(Newtonsoft.Json.Formatting.None));
    }

    private static RunReport Drifted(JToken now)
    {
        var field = new FieldChange("config.field", IsSecret: false, Before: null, now);
        var resource = new DriftedResource(Events.Urn, Events.Type, "a/1", IsGone: false, [field], ChangedAt: null, WrittenAt: null, "update");
        return new RunReport([new StackReport("stack", [resource], [], [])]);
    }
}
