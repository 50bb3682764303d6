using System.Text.RegularExpressions;
using DriftReport.Analysis;
using DriftReport.Output;
using DriftReport.Run;
using Spectre.Console;

namespace Pulumi.Connectors.DriftReport.Tests;

/// <summary>
/// Compares the reports of all recorded runs with approved files. The runs use <c>--fix</c>, which two of the stacks allow. If a report differs, it
/// is written next to the approved file as <c>*.received.*</c>; to approve it, rename it.
/// </summary>
public sealed partial class ApprovedReportTests : IAsyncLifetime
{
    private RunReport _report = new([]);

    public async ValueTask InitializeAsync()
    {
        var engine = new RecordedEngine { Fixable = { "4-drift-and-program-change", "5-repair" } };
        var stacks = Recording.Names.Select(name => new StackReference("stacks/eu", name)).ToList();
        _report = await new DriftRun(engine, fix: true, parallel: 4).ExecuteAsync(stacks, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Text_AllRecordings_EqualsTheApprovedFile() => AssertApproved("report.txt", Text(_report));

    [Fact]
    public void Markdown_AllRecordings_EqualsTheApprovedFile() => AssertApproved("report.md", MarkdownReport.Render(_report));

    [Fact]
    public void Json_AllRecordings_EqualsTheApprovedFile() => AssertApproved("report.json", JsonReport.Render(_report));

    [Fact]
    public void Recordings_All_ContainTheCanaries()
    {
        Assert.Equal(9, Recording.Names.Count);
        Assert.Equal(["CANARY-0001", "CANARY-EV0", "CANARY-EV1", "CANARY-EV2"], Canaries().Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reports_AllRecordings_ContainNoCanary()
    {
        string[] reports = [Text(_report), MarkdownReport.Render(_report), JsonReport.Render(_report)];

        Assert.All(Canaries(), canary => Assert.All(reports, text => Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase)));
        Assert.All(reports, text => Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase));
    }

    internal static string Text(RunReport report)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = 200;
        console.Profile.Capabilities.Unicode = true;
        TextReport.Write(console, report);
        return string.Join('\n', text.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    private static IEnumerable<string> Canaries() =>
        Recording.Names.SelectMany(name => Canary().Matches(Recording.Text(name)).Select(match => match.Value));

    private static void AssertApproved(string name, string actual)
    {
        var approved = Recording.Approved(name);
        var received = Path.ChangeExtension(approved, $"received{Path.GetExtension(name)}");
        if (File.Exists(approved) && File.ReadAllText(approved) == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        File.WriteAllText(received, actual);
        Assert.Equal(File.Exists(approved) ? File.ReadAllText(approved) : string.Empty, actual);
    }

    [GeneratedRegex("CANARY-[0-9A-Z]+")]
    private static partial Regex Canary();
}
