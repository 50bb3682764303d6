using DriftReport.Analysis;
using DriftReport.Events;
using DriftReport.Output;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.DriftReport.Tests;

public sealed class SecretTests
{
    private const string Canary = "CANARY-0002";

    // The format of a secret that the engine does not mask.
    private const string Marked = """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","plaintext":"CANARY-0002"}""";

    public static TheoryData<string> Recordings => [.. Recording.Names];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Play_AnyRecording_DropsDebugDiagnostics(string name)
    {
        var events = Recording.Play(name);

        var kept = JsonConvert.SerializeObject(events);
        Assert.DoesNotContain("CANARY", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("RPC finished", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("debug")]
    [InlineData("info")]
    [InlineData("info#err")]
    [InlineData("warning")]
    public void Diagnostic_NotAnError_IsDropped(string severity)
    {
        var events = new StackEvents();

        events.Diagnostic(severity, urn: null, Canary);

        Assert.Empty(events.Errors);
    }

    [Theory]
    [InlineData("config.key", """{"config":{"key":MARKED}}""")]
    [InlineData("config", """{"config":{"list":[{"deep":MARKED}]}}""")]
    [InlineData("config.key.inner", """{"config":{"key":MARKED}}""")]
    [InlineData("secretConfig", """{"secretConfig":{"apiKey":"CANARY-0002"}}""")]
    [InlineData("secretConfig.apiKey", """{"secretConfig":{"apiKey":"CANARY-0002"}}""")]
    [InlineData("authUrl", """{"authUrl":"CANARY-0002"}""")]
    [InlineData("config.key", """{"config":{"key":"[secret] CANARY-0002"}}""")]
    public void Of_Secret_HasNoValues(string path, string secret)
    {
        var hidden = Recording.Parse(secret.Replace("MARKED", Marked, StringComparison.Ordinal));
        var plain = new JObject { ["config"] = new JObject { ["key"] = "plain" } };

        Assert.All([Events.Field(path, hidden, plain), Events.Field(path, plain, hidden)], field =>
        {
            Assert.True(field.IsSecret);
            Assert.False(field.HasValues);
        });
    }

    [Fact]
    public void Diagnostic_FailedCheckOfASecret_DropsTheValue()
    {
        var events = new StackEvents();

        events.Diagnostic(
            "error",
            Events.Urn,
            "connectors:index:ConnectorConfiguration resource 'ttd': "
            + "property secretConfig value {map[apiKey:{&{{CANARY-0002}}} badtop:{x}]} has a problem: no field 'badtop'\n");

        Assert.Equal(
            "connectors:index:ConnectorConfiguration resource 'ttd': property secretConfig has a problem: no field 'badtop'",
            Assert.Single(events.Errors).Message);
    }

    [Fact]
    public void Render_SecretDrift_ExplainsTheChange()
    {
        var report = new RunReport([StackReport.Of("stack", Recording.Play("2-secret-drift"))]);

        Assert.Contains("A secret cannot be read back", MarkdownReport.Render(report), StringComparison.Ordinal);
    }
}
