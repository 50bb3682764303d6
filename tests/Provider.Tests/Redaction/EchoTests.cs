using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>A platform that repeats secrets in its own words. The plugin must not pass them on.</summary>
public sealed class EchoTests : ProviderTest
{
    private const string ApiKey = "key-canary-\"quoted\"-ü";
    private const string FixedToken = "fixed-token-canary";
    private const string ClientSecret = "client-canary-0815";

    private static readonly string LongKey =
        $"-----BEGIN KEY-----\n{string.Join('\n', Enumerable.Range(0, 40).Select(line => $"long-canary-{line}"))}\n-----END KEY-----\n";

    private static readonly string[] Canaries =
        ["key-canary", "client-canary", "token-canary", "fixed-token", "long-canary", "BEGIN KEY", "consent-canary", "emulator-secret"];

    private readonly FakeTimeProvider _time = new();
    private EchoingApi _api = null!;

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(409, false)]
    [InlineData(422, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(400, true)]
    [InlineData(409, true)]
    [InlineData(500, true)]
    public async Task Writes_RefusedWithAnEcho_ShowNoSecret(int status, bool insideSuccess)
    {
        (_api.Status, _api.InsideSuccess) = (status, insideSuccess);
        await ConfigureAsync();

        await TryEverythingAsync();

        AssertNothingShown();
        Assert.Contains(Fixture.Client.Failures, failure => failure.Status.Detail.Contains("[secret]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task Everything_RefusedWithAnEcho_ShowsNoSecret(int status)
    {
        _api.Status = status;
        _api.Fails = _ => true;
        await ConfigureAsync();

        await TryEverythingAsync();

        AssertNothingShown();
        Assert.True(Fixture.Client.Failures.Count >= 12);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task FixedToken_RefusedWithAnEcho_IsNotShown(int status)
    {
        _api.Status = status;
        _api.Fails = _ => true;
        await ConfigureAsync(("accessToken", Secret(Text(FixedToken))));

        await TryEverythingAsync();

        AssertNothingShown();
        Assert.Contains(Fixture.Client.Failures, failure => failure.Status.Detail.Contains("Bearer [secret]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Echo_CutAnywhere_ShowsNoPartOfASecret(bool insideSuccess)
    {
        _api.InsideSuccess = insideSuccess;
        await ConfigureAsync();
        var configuration = Fixture.Configuration();

        foreach (var length in Enumerable.Range(0, 60))
        {
            _api.Prefix = new string('x', length * 5);
            await Assert.ThrowsAsync<RpcException>(() => configuration.CreateAsync(Program(LongKey)));
        }

        AssertNothingShown();
        Assert.Equal(60, Fixture.Client.Failures.Count);
    }

    [Fact]
    public async Task ConsentAddress_InThePlatformsOwnSentence_IsNotShown()
    {
        await ConfigureAsync();
        _api.Prefix = $"Sign in at {EchoingApi.AuthUrl} first. ";
        var configuration = Fixture.Configuration();
        (configuration.Id, configuration.Inputs) = (Key, Program("old").With("accountId", Text(ProviderFixture.Account)).With("onDelete", Text("remove")));
        configuration.State = configuration.Inputs.Without("config").With("authUrl", Secret(Text(EchoingApi.AuthUrl)));

        await TryAsync(() => configuration.UpdateAsync(Program(ApiKey).With("onDelete", Text("remove"))));
        await TryAsync(configuration.DeleteAsync);

        AssertNothingShown();
        Assert.All(Fixture.Client.Failures, failure => Assert.Contains("Sign in at [secret] first", failure.Status.Detail, StringComparison.Ordinal));
        Assert.Equal(2, Fixture.Client.Failures.Count);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _api.DisposeAsync();
    }

    private protected override async Task<ProviderFixture> StartAsync()
    {
        _api = await EchoingApi.StartAsync();
        return await ProviderFixture.StartUnconfiguredAsync(time: _time);
    }

    private async Task ConfigureAsync(params (string Name, PropertyValue Value)[] settings)
    {
        (string, PropertyValue)[] all =
        [
            ("baseUrl", Text(_api.Address)), ("clientSecret", Secret(Text(ClientSecret))), ("maxRetries", PropertyValue.Of(0)),
            ("requestTimeoutSeconds", PropertyValue.Of(3600)), .. settings,
        ];
        await Fixture.HandshakeAsync();
        await Fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(Fixture.Settings(all)) });
        await Fixture.ConfigureAsync(all);
    }

    private async Task TryEverythingAsync()
    {
        var program = Program(ApiKey).With("onDelete", Text("clear"));
        var connector = Fixture.Connector();
        var other = Fixture.Connector("other");
        var configuration = Fixture.Configuration();
        await TryAsync(() => connector.CreateAsync(Connector()));
        await TryAsync(() => other.CreateAsync(Connector(TestCatalogue.Plain)));
        await TryAsync(() => configuration.PreviewCreateAsync(program));
        await TryAsync(() => configuration.CreateAsync(program));
        (configuration.Id, configuration.Inputs, configuration.State) = (Key, Program("old").With("onDelete", Text("clear")), Program("old").Without("config"));
        await TryAsync(() => configuration.RefreshAsync());
        await TryAsync(() => configuration.UpdateAsync(program));
        await TryAsync(configuration.DeleteAsync);
        (connector.Id, connector.Inputs) = (Key, Connector());
        await TryAsync(connector.DeleteAsync);
        foreach (var token in (string[])["getConnector", "getConnectors", "getAddedConnectors", "getSupportedConnectors", "getConnectorConfiguration"])
            await TryAsync(() => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = $"connectors:index:{token}", Args = PropertyValueWriter.Write(Arguments(token)) }));
        await TryAsync(() => Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType }));
        await Fixture.Client.CancelAsync();
    }

    private static PropertyMap Arguments(string token) => token is "getConnectors" or "getAddedConnectors" ? PropertyMap.Empty : Connector();

    private static PropertyMap Program(string key) =>
        Connector().With("config", Map(("account", "acme"))).With("secretConfig", Secret(Map(("apiKey", key), ("secondKey", LongKey))));

    // The plugin waits for writes to show; its clock runs ahead meanwhile.
    private async Task TryAsync(Func<Task> call)
    {
        var calling = call();
        await Waiting.UntilAsync(() => calling.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(200)));
        try
        {
            await calling;
        }
        catch (RpcException)
        {
            // The client keeps it for the search.
        }
    }

    private void AssertNothingShown()
    {
        var texts = VisibleText.Of(Fixture).ToList();
        Assert.All(Canaries, canary => Assert.DoesNotContain(texts, text => text.Contains(canary, StringComparison.Ordinal)));
        Assert.All(Fixture.Client.Failures, failure => Assert.NotEqual(StatusCode.Internal, failure.StatusCode));
    }
}
