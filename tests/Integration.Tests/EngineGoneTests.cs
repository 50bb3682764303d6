using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>The plugin ends with its engine, and only with an engine that started it. Also run with the native binary.</summary>
public sealed class EngineGoneTests : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>The port of an engine.</summary>
    private readonly SilentServer _engine = new();

    private string Address => _engine.Address.Authority;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Engine_ClosesStandardInput_EndsThePlugin()
    {
        await using var plugin = await PluginUnderTest.StartAsync(Address);

        plugin.CloseInput();

        Assert.True(await plugin.EndsWithinAsync(Limit));
    }

    [Fact]
    public async Task Engine_ClosesItsPort_EndsThePlugin()
    {
        await using var plugin = await PluginUnderTest.StartAsync("--newflag", Address);
        // The plugin has looked at the port once.
        Assert.False(await plugin.EndsWithinAsync(TimeSpan.FromSeconds(1)));

        await _engine.DisposeAsync();

        Assert.True(await plugin.EndsWithinAsync(Limit));
    }

    [Fact]
    public async Task Engine_IsKilled_EndsThePlugin()
    {
        // The shell stands for the engine. This process holds the other end of standard input.
        await using var plugin = await PluginUnderTest.StartAsync(Shell("\"$0\" \"$@\" <&3 & wait", Address));

        plugin.Kill();

        Assert.True(await plugin.EndsWithinAsync(Limit));
    }

    [Fact]
    public async Task Engine_IsGoneWhilePlatformIsSilent_EndsThePlugin()
    {
        await using var platform = new SilentServer();
        await using var plugin = await PluginUnderTest.StartAsync(Address);
        await plugin.ConfigureAsync(platform.Address);
        var create = plugin.CreateAsync("Connector", PluginCalls.StringInput("connectorId", "32e62e03fae6ca99"));
        await platform.Requested;

        plugin.CloseInput();

        Assert.True(await plugin.EndsWithinAsync(Limit));
        await Assert.ThrowsAnyAsync<Exception>(() => create);
    }

    [Theory]
    [InlineData("exec \"$0\"", "")]
    [InlineData("exec \"$0\" \"$@\" < /dev/null", "engine")]
    [InlineData("exec \"$0\" \"$@\" <&-", "engine")]
    [InlineData("exec \"$0\" \"$@\" < /dev/zero", "engine")]
    [InlineData("exec \"$0\" \"$@\" < \"$0\"", "engine")]
    [InlineData("exec \"$0\" \"$@\"", "127.0.0.1:1")]
    public async Task Plugin_NotStartedByAnEngine_Stays(string command, string address)
    {
        await using var plugin = await PluginUnderTest.StartAsync(Shell(command, address == "engine" ? Address : address));
        var isOpenPipe = address == "127.0.0.1:1";
        if (!isOpenPipe)
        {
            plugin.CloseInput();
            await _engine.DisposeAsync();
        }

        Assert.False(await plugin.EndsWithinAsync(Limit));

        await plugin.Client.GetPluginInfoAsync(new Empty(), cancellationToken: TestContext.Current.CancellationToken);
    }

    // Background commands of a shell have no standard input, so it is kept as descriptor 3.
    private static ProcessStartInfo Shell(string command, string address) =>
        new("bash", ["-c", $"exec 3<&0; {command}", PluginUnderTest.Path, address]);
}
