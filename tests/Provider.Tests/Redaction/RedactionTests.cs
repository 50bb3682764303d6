using Google.Protobuf;
using Grpc.Core;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>Secrets are planted; then everything that left the plugin is searched for them.</summary>
public sealed class RedactionTests
{
    private const string ClientSecret = "canary-client-secret";
    private const string ApiKey = "canary-api-key \"quoted\" ü";
    private const string Rotated = "canary-rotated-key";

    private readonly List<string> _said = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Plain)]
    public async Task WholeLife_OfAConfiguration_ShowsNoSecretOutsideItsMark(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(
            new EmulatorOptions { ClientSecret = ClientSecret, Masking = masking }, settings: [("clientSecret", Secret(Text(ClientSecret)))]);
        await fixture.Connector().CreateAsync(Connector());
        var configuration = fixture.Configuration();
        await configuration.CreateAsync(Configured(apiKey: ApiKey));
        Hear(configuration);
        await fixture.ChangeByHandAsync(("apiKey", "by-hand"), ("account", "by-hand"));
        Hear(await configuration.RefreshAsync());
        Hear(await configuration.DiffAsync(Configured(apiKey: Rotated)));
        Hear(await configuration.PreviewUpdateAsync(Configured(apiKey: Rotated)));
        await configuration.UpdateAsync(Configured(apiKey: Rotated));
        Hear(configuration);
        Hear(await fixture.Configuration("other").ImportAsync(configuration.Id));
        Hear(await fixture.Client.InvokeAsync(new InvokeRequest
        {
            Tok = "connectors:index:getConnectorConfiguration",
            Args = PropertyValueWriter.Write(Connector()),
        }));
        await HearFailureAsync(() => fixture.Configuration("again").CreateAsync(Configured(apiKey: Rotated)));
        await configuration.DeleteAsync();
        await fixture.Client.CancelAsync();

        await HearAllAsync(fixture);
        AssertSilent(ClientSecret, ApiKey, Rotated);
    }

    [Fact]
    public async Task FailedChecks_OfSecrets_ShowNone()
    {
        await using var fixture = await ProviderFixture.StartAsync();
        await fixture.AddedAsync();
        PropertyMap[] programs =
        [
            Configured().With("secretConfig", Map(("nothing", ApiKey))),
            Configured().With("config", Map(("apiKey", ApiKey))),
            Configured().With("secretConfig", Secret(Text(ApiKey))),
            Configured().With("secretConfig", Secret(Of(("apiKey", Map(("deep", ApiKey)))))),
            Configured().With("secretName", Secret(Map(("x", ApiKey)))),
            Configured().With("onDrift", Secret(Text(ApiKey))),
        ];

        foreach (var program in programs)
        {
            var response = await fixture.Configuration().CheckAsync(program);
            Assert.NotEmpty(response.Failures);
            Hear(response.Failures);
        }

        AssertSilent(ApiKey);
    }

    [Fact]
    public async Task WrongCredentials_EveryCall_ShowsNone()
    {
        await using var fixture = await ProviderFixture.StartAsync(settings: [("clientSecret", Secret(Text(ClientSecret)))]);

        await HearFailureAsync(() => fixture.Connector().CreateAsync(Connector()));
        await HearFailureAsync(() => fixture.Connector().ImportAsync("a/b"));

        await HearAllAsync(fixture);
        AssertSilent(ClientSecret);
    }

    private void Hear(StackResource resource)
    {
        Hear(PropertyValueWriter.Write(resource.State));
        Hear(PropertyValueWriter.Write(resource.Inputs));
    }

    private void Hear(object? message) => _said.Add(WithoutMarked(JToken.Parse(message is IMessage wire ? JsonFormatter.Default.Format(wire) : $"{message}")));

    private async Task HearFailureAsync(Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(call);
        _said.Add(exception.ToString());
        _said.AddRange(exception.Trailers.Select(trailer => trailer.IsBinary ? ByteString.CopyFrom(trailer.ValueBytes).ToStringUtf8() : trailer.Value));
    }

    private async Task HearAllAsync(ProviderFixture fixture)
    {
        _said.AddRange(fixture.Engine.Log.Select(entry => entry.ToString()));
        _said.AddRange((await fixture.Emulator.Admin.RequestsAsync(Cancellation)).Select(request => request.ToString()));
    }

    /// <summary>What the engine may show: everything but what stands under a secret mark.</summary>
    private static string WithoutMarked(JToken message)
    {
        if (message is JContainer container)
        {
            foreach (var secret in container.DescendantsAndSelf().OfType<JObject>().Where(value => (string?)value[WireSignature.Key] == WireSignature.Secret).ToList())
                secret["value"] = null;
        }

        return message.ToString(Formatting.None);
    }

    private void AssertSilent(params string[] canaries)
    {
        Assert.NotEmpty(_said);
        foreach (var canary in canaries)
        {
            string[] spellings = [canary, Uri.EscapeDataString(canary), JsonConvert.ToString(canary).Trim('"')];
            Assert.All(spellings, spelling => Assert.DoesNotContain(spelling, string.Join('\n', _said), StringComparison.Ordinal));
        }
    }
}
