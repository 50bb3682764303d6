using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>
/// Tests that everything that contains the version of the plugin contains that of the build. <c>./test</c> also runs them with a plugin that
/// was built as another version.
/// </summary>
public sealed class VersionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--version")]
    [InlineData("--logtostderr", "--version")]
    public async Task CommandLine_Version_IsTheOnlyOutput(params string[] arguments) =>
        Assert.Equal((0, $"{PluginUnderTest.Version}\n", string.Empty), await CommandLineTests.RunAsync(arguments));

    [Fact]
    public async Task GetPluginInfo_Always_ReturnsTheVersion()
    {
        await using var plugin = await PluginUnderTest.StartAsync();

        Assert.Equal(PluginUnderTest.Version, (await plugin.Client.GetPluginInfoAsync(new Empty(), cancellationToken: Token)).Version);
    }

    [Fact]
    public async Task GetSchema_Always_ContainsTheVersion()
    {
        await using var plugin = await PluginUnderTest.StartAsync();

        var schema = JObject.Parse((await plugin.Client.GetSchemaAsync(new GetSchemaRequest(), cancellationToken: Token)).Schema);

        Assert.Equal(PluginUnderTest.Version, (string?)schema["version"]);
    }
}
