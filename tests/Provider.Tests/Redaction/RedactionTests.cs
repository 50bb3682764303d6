using Google.Protobuf;
using Grpc.Core;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Redaction;

/// <summary>Searches everything that leaves the plugin for secrets.</summary>
public sealed class RedactionTests
{
    private const string ClientSecret = "canary-client-secret";
    private const string ApiKey = "canary-api-key \"quoted\" ü";
    private const string Rotated = "canary-rotated-key";

    private readonly List<string> _messages = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Plain)]
    public async Task Lifecycle_Configuration_ShowsNoSecretOutsideSecretValues(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(
            new EmulatorOptions { ClientSecret = ClientSecret, Masking = masking }, settings: [("clientSecret", Secret(String(ClientSecret)))]);
        await fixture.Connector().CreateAsync(Connector());
        var configuration = fixture.Configuration();
        await configuration.CreateAsync(Configured(apiKey: ApiKey));
        Collect(configuration);
        await fixture.ChangeByHandAsync(("apiKey", "by-hand"), ("account", "by-hand"));
        Collect(await configuration.RefreshAsync());
        Collect(await configuration.DiffAsync(Configured(apiKey: Rotated)));
        Collect(await configuration.PreviewUpdateAsync(Configured(apiKey: Rotated)));
        await configuration.UpdateAsync(Configured(apiKey: Rotated));
        Collect(configuration);
        Collect(await fixture.Configuration("other").ImportAsync(configuration.Id));
        Collect(await fixture.Client.InvokeAsync(new InvokeRequest
        {
            Tok = "connectors:index:getConnectorConfiguration",
            Args = PropertyValueWriter.Write(Connector()),
        }));
        await fixture.NextRunAsync();
        await CollectFailureAsync(() => fixture.Configuration("again").CreateAsync(Configured(apiKey: Rotated)));
        await configuration.DeleteAsync();
        await fixture.Client.CancelAsync();

        await CollectLogAndRequestsAsync(fixture);
        AssertNoSecret(ClientSecret, ApiKey, Rotated);
    }

    [Fact]
    public async Task Check_InvalidSecrets_ShowsNoSecret()
    {
        await using var fixture = await ProviderFixture.StartAsync();
        await fixture.AddConnectorAsync();
        PropertyMap[] programs =
        [
            Configured().With("secretConfig", Map(("nothing", ApiKey))),
            Configured().With("config", Map(("apiKey", ApiKey))),
            Configured().With("secretConfig", Secret(String(ApiKey))),
            Configured().With("secretConfig", Secret(Of(("apiKey", Map(("deep", ApiKey)))))),
            Configured().With("secretName", Secret(Map(("x", ApiKey)))),
            Configured().With("onDrift", Secret(String(ApiKey))),
        ];

        foreach (var program in programs)
        {
            var response = await fixture.Configuration().CheckAsync(program);
            Assert.NotEmpty(response.Failures);
            Collect(response.Failures);
        }

        AssertNoSecret(ApiKey);
    }

    [Fact]
    public async Task WrongCredentials_AnyCall_ShowsNoSecret()
    {
        await using var fixture = await ProviderFixture.StartAsync(settings: [("clientSecret", Secret(String(ClientSecret)))]);

        await CollectFailureAsync(() => fixture.Connector().CreateAsync(Connector()));
        await CollectFailureAsync(() => fixture.Connector().ImportAsync("a/b"));

        await CollectLogAndRequestsAsync(fixture);
        AssertNoSecret(ClientSecret);
    }

    private void Collect(StackResource resource)
    {
        Collect(PropertyValueWriter.Write(resource.State));
        Collect(PropertyValueWriter.Write(resource.Inputs));
    }

    private void Collect(object? message) => _messages.Add(WithoutSecrets(JToken.Parse(message is IMessage wire ? JsonFormatter.Default.Format(wire) : $"{message}")));

    private async Task CollectFailureAsync(Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(call);
        _messages.Add(exception.ToString());
        _messages.AddRange(exception.Trailers.Select(trailer => trailer.IsBinary ? ByteString.CopyFrom(trailer.ValueBytes).ToStringUtf8() : trailer.Value));
    }

    private async Task CollectLogAndRequestsAsync(ProviderFixture fixture)
    {
        _messages.AddRange(fixture.Engine.Log.Select(entry => entry.ToString()));
        _messages.AddRange((await fixture.Emulator.Admin.RequestsAsync(Cancellation)).Select(request => request.ToString()));
    }

    /// <summary>Returns what the engine may show: the message without the values of secrets.</summary>
    private static string WithoutSecrets(JToken message)
    {
        if (message is JContainer container)
        {
            foreach (var secret in container.DescendantsAndSelf().OfType<JObject>().Where(value => (string?)value[WireSignature.Key] == WireSignature.Secret).ToList())
                secret["value"] = null;
        }

        return message.ToString(Formatting.None);
    }

    private void AssertNoSecret(params string[] canaries)
    {
        Assert.NotEmpty(_messages);
        foreach (var canary in canaries)
        {
            string[] spellings = [canary, Uri.EscapeDataString(canary), JsonConvert.ToString(canary).Trim('"')];
            Assert.All(spellings, spelling => Assert.DoesNotContain(spelling, string.Join('\n', _messages), StringComparison.Ordinal));
        }
    }
}
