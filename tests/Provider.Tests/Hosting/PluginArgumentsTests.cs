using Pulumi.Connectors.Hosting;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Hosting;

public sealed class PluginArgumentsTests
{
    [Theory]
    [InlineData("127.0.0.1:1234", "127.0.0.1:1234")]
    [InlineData("127.0.0.1:1234", "--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:2", "--newflag", "127.0.0.1:1234")]
    [InlineData("127.0.0.1:1234", "--tracing", "127.0.0.1:2", "127.0.0.1:1234")]
    [InlineData("127.0.0.1:1234", "--newflag", "value", "127.0.0.1:1234")]
    [InlineData("127.0.0.1:1234", "--newflag", "127.0.0.1:2", "127.0.0.1:1234")]
    [InlineData("127.0.0.1:1234", "127.0.0.1:1234", "--newflag")]
    [InlineData("127.0.0.1:1234", "--help", "--version", "127.0.0.1:1234")]
    [InlineData("[::1]:1234", "[::1]:1234")]
    [InlineData("localhost:1234", "--newflag=http://x:1", "localhost:1234")]
    public void Parse_Address_IsFoundAmongAnyFlags(string address, params string[] arguments) =>
        Assert.Equal(new PluginArguments(address), PluginArguments.Parse(arguments));

    [Theory]
    [InlineData]
    [InlineData("--logtostderr")]
    [InlineData("-logtostderr", "-v=9", "--tracing", "http://127.0.0.1:2")]
    [InlineData("--tracing=http://127.0.0.1:2")]
    [InlineData("--tracing")]
    public void Parse_NoAddress_IsStartedByHand(params string[] arguments) =>
        Assert.Equal(new PluginArguments(null), PluginArguments.Parse(arguments));

    [Theory]
    [InlineData("command; did you mean 'doctor'?", "doctr")]
    [InlineData("command; did you mean 'doctor'?", "Doctor")]
    [InlineData("command; did you mean 'doctor'?", "--logtostderr", "doctor")]
    [InlineData("command; did you mean 'doctor'?", "doctr", "--base-url", "https://api.example.com")]
    [InlineData("command; did you mean '--help'?", "help")]
    [InlineData("command; did you mean '--version'?", "version")]
    [InlineData("flag; did you mean '--version'?", "--verison")]
    [InlineData("flag; did you mean '--help'?", "-help")]
    [InlineData("command.", "canary-word")]
    [InlineData("command.", "https://user:canary@api.example.com")]
    [InlineData("command.", "")]
    [InlineData("flag.", "-scanary")]
    [InlineData("flag.", "--canary=canary")]
    [InlineData("flag.", "--help", "--canary")]
    public void Parse_UnknownWithoutAddress_NamesTheNearestAndRepeatsNothing(string problem, params string[] arguments)
    {
        var parsed = PluginArguments.Parse(arguments);

        Assert.StartsWith($"There is no such {problem}", parsed.Problem?.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", parsed.Problem?.Text(), StringComparison.Ordinal);
        Assert.Null(parsed.EngineAddress);
    }

    [Fact]
    public void Usage_Lines_FitInOneHundredColumns() => Assert.All(PluginArguments.Usage.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
}
