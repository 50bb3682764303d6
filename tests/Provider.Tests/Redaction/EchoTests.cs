using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Values;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Redaction;

/// <summary>The platform repeats secrets in its messages; the plugin must hide them.</summary>
public sealed class EchoTests : ProviderTest
{
    private const string ApiKey = "key-canary-\"quoted\"-ü";
    private const string FixedToken = "fixed-token-canary";
    private const string ClientSecret = "client-canary-0815";

    private static readonly string LongKey =
        $"-----BEGIN KEY-----\n{string.Join('\n', Enumerable.Range(0, 40).Select(line => $"long-canary-{line}"))}\n-----END KEY-----\n";

    private static readonly string[] Canaries =
        ["key-canary", "client-canary", "token-canary", "fixed-token", "long-canary", "BEGIN KEY", "consent-canary", "stored-canary", "emulator-secret"];

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
    public async Task Writes_RejectedWithEcho_ShowNoSecret(int status, bool insideSuccess)
    {
        (_api.Status, _api.InsideSuccess) = (status, insideSuccess);
        await ConfigureAsync();

        await CallEverythingAsync();

        AssertNoSecret();
        Assert.Contains(Fixture.Client.Failures, failure => failure.Status.Detail.Contains(SecretRegistryTests.Withheld, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task AllCalls_RejectedWithEcho_ShowNoSecret(int status)
    {
        _api.Status = status;
        _api.Fails = _ => true;
        await ConfigureAsync();

        await CallEverythingAsync();

        AssertNoSecret();
        Assert.True(Fixture.Client.Failures.Count >= 12);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task FixedToken_RejectedWithEcho_IsNotShown(int status)
    {
        _api.Status = status;
        _api.Fails = _ => true;
        await ConfigureAsync(("accessToken", Secret(String(FixedToken))));

        await CallEverythingAsync();

        AssertNoSecret();
        Assert.Contains(Fixture.Client.Failures, failure => failure.Status.Detail.Contains(SecretRegistryTests.Withheld, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Echo_TruncatedAnywhere_ShowsNoPartOfASecret(bool insideSuccess)
    {
        _api.InsideSuccess = insideSuccess;
        await ConfigureAsync();
        var configuration = Fixture.Configuration();

        foreach (var length in Enumerable.Range(0, 60))
        {
            _api.Prefix = new string('x', length * 5);
            await Assert.ThrowsAsync<RpcException>(() => configuration.CreateAsync(Program(LongKey)));
        }

        AssertNoSecret();
        Assert.Equal(60, Fixture.Client.Failures.Count);
    }

    [Fact]
    public async Task ConsentAddress_EchoedInMessage_IsNotShown()
    {
        await ConfigureAsync();
        _api.Prefix = $"Sign in at {EchoingApi.AuthUrl} first. ";
        var configuration = Fixture.Configuration();
        (configuration.Id, configuration.Inputs) = (Key, Program("old").With("accountId", String(ProviderFixture.Account)).With("onDelete", String("remove")));
        configuration.State = configuration.Inputs.Without("config").With("authUrl", Secret(String(EchoingApi.AuthUrl)));

        await CallAsync(() => configuration.UpdateAsync(Program(ApiKey).With("onDelete", String("remove"))));
        await ConfigureAsync();
        await CallAsync(configuration.DeleteAsync);

        AssertNoSecret();
        Assert.All(Fixture.Client.Failures, failure => Assert.Contains(SecretRegistryTests.Withheld, failure.Status.Detail, StringComparison.Ordinal));
        Assert.Equal(2, Fixture.Client.Failures.Count);
    }

    [Theory]
    [InlineData(EchoingApi.AuthUrl)]
    [InlineData(EchoingApi.StoredKey)]
    public async Task Create_SecretOfTheDocumentInPlatformMessage_IsNotShown(string secret)
    {
        await ConfigureAsync();
        (_api.Prefix, _api.HasStoredKey) = ($"Got {secret} first. ", true);

        await CallAsync(() => Fixture.Configuration().CreateCheckedAsync(CheckedProgram()));

        AssertNoSecret();
        Assert.Contains(SecretRegistryTests.Withheld, Assert.Single(Fixture.Client.Failures).Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ConsentAddressOfTheSaveInPlatformMessage_IsNotShown()
    {
        await ConfigureAsync();
        var saved = false;
        (_api.Prefix, _api.HasAuthUrl) = ($"Got {EchoingApi.AuthUrl} first. ", false);
        _api.Fails = request =>
        {
            var fails = saved;
            saved |= request.Method == "POST" && !EchoingApi.IsToken(request);
            return fails;
        };

        await CallAsync(() => Fixture.Configuration().CreateCheckedAsync(CheckedProgram()));

        AssertNoSecret();
        Assert.Contains(SecretRegistryTests.Withheld, Assert.Single(Fixture.Client.Failures).Status.Detail, StringComparison.Ordinal);
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
            ("baseUrl", String(_api.Address)), ("clientSecret", Secret(String(ClientSecret))), ("maxRetries", PropertyValue.Of(0)),
            ("requestTimeoutSeconds", PropertyValue.Of(3600)), .. settings,
        ];
        await Fixture.HandshakeAsync();
        await Fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(Fixture.Settings(all)) });
        await Fixture.ConfigureAsync(all);
    }

    private async Task CallEverythingAsync()
    {
        var program = Program(ApiKey).With("onDelete", String("clear"));
        var connector = Fixture.Connector();
        var other = Fixture.Connector("other");
        var configuration = Fixture.Configuration();
        await CallAsync(() => connector.CreateAsync(Connector()));
        await CallAsync(() => other.CreateAsync(Connector(TestCatalogue.Plain)));
        await CallAsync(() => configuration.PreviewCreateAsync(program));
        await CallAsync(() => configuration.CreateAsync(program));
        (configuration.Id, configuration.Inputs, configuration.State) = (Key, Program("old").With("onDelete", String("clear")), Program("old").Without("config"));
        await CallAsync(() => configuration.RefreshAsync());
        await CallAsync(() => configuration.UpdateAsync(program));
        await CallAsync(configuration.DeleteAsync);
        (connector.Id, connector.Inputs) = (Key, Connector());
        await CallAsync(connector.DeleteAsync);
        foreach (var token in (string[])["getConnector", "getConnectors", "getAddedConnectors", "getSupportedConnectors", "getConnectorConfiguration"])
            await CallAsync(() => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = $"connectors:index:{token}", Args = PropertyValueWriter.Write(Arguments(token)) }));
        await CallAsync(() => Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType }));
        await Fixture.Client.CancelAsync();
    }

    private static PropertyMap Arguments(string token) => token is "getConnectors" or "getAddedConnectors" ? PropertyMap.Empty : Connector();

    private static PropertyMap CheckedProgram() =>
        Program(ApiKey).With("accountId", String(ProviderFixture.Account)).With("adoptExisting", PropertyValue.Of(true));

    private static PropertyMap Program(string key) =>
        Connector().With("config", Map(("account", "acme"))).With("secretConfig", Secret(Map(("apiKey", key), ("secondKey", LongKey))));

    // The plugin polls until a write is visible, so the fake clock must advance.
    private async Task CallAsync(Func<Task> call)
    {
        var running = call();
        await Wait.UntilAsync(() => running.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(200)));
        try
        {
            await running;
        }
        catch (RpcException)
        {
            // The client records the failure.
        }
    }

    private void AssertNoSecret()
    {
        var texts = VisibleText.Of(Fixture).ToList();
        Assert.All(Canaries, canary => Assert.DoesNotContain(texts, text => text.Contains(canary, StringComparison.Ordinal)));
        Assert.All(Fixture.Client.Failures, failure => Assert.NotEqual(StatusCode.Internal, failure.StatusCode));
    }
}
