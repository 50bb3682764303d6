using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Saving;

/// <summary>Saves one configuration with a mock of the API.</summary>
public abstract class SaverTest : IDisposable
{
    private protected static readonly ConnectorKey Key = new("account", "connector");

    private protected readonly Mock<IConnectorsApi> Api = new(MockBehavior.Strict);
    private protected readonly List<JObject> Requests = [];
    private protected readonly ConfigureModes Modes = new(ConfigureMode.Unknown);

    private readonly FakeTimeProvider _time = new();
    private readonly ConfigurationSaver _saver;

    protected SaverTest() =>
        _saver = new ConfigurationSaver(new ConnectorsClient(Api.Object, new ServerClock(), new SecretRegistry()), Modes, maxRetries: 2, _time);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Modes.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static SavePlan Plan(ConfigurationDocument before, params PlannedField[] fields) =>
        new(before, [.. fields], Witnesses: [], SavePlan.DefaultName, SecretName: null);

    private protected static PlannedField Plain(string id, string value) => Plain(id, String(value));

    private protected static PlannedField Plain(string id, PropertyValue value) => new(PropertyNames.Config, id, value, FieldRole.Plain);

    private protected static PlannedField Secret(string value, FieldRole role) => new(PropertyNames.SecretConfig, "s", String(value), role);

    private protected static Task<JObject?> Accept() => Task.FromResult<JObject?>(Envelope([]));

    private protected static JObject Json(string id, string type, JToken? value) => new() { ["id"] = id, ["type"] = type, ["value"] = value };

    private protected static JObject Envelope(JObject response) => new() { ["statusCode"] = 200, ["response"] = response };

    private protected void SetUpConfigure(Func<Task<JObject?>> respond) =>
        Api.Setup(api => api.ConfigureAsync(
                Key.ConnectorId, Key.AccountId, Capture.In(Requests), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .Returns(respond);

    private protected void SetUpRead(JObject document) => SetUpRead(() => document);

    private protected void SetUpRead(Func<JObject> document) =>
        Api.Setup(api => api.GetConfigurationAsync(Key.ConnectorId, Key.AccountId, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Envelope((JObject)document().DeepClone()));

    private protected async Task<SaveOutcome> SaveAsync(SavePlan plan)
    {
        var save = _saver.SaveAsync(Key, plan, new SentWrites(), kept: null, Cancellation);
        await Wait.UntilAsync(() => save.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));
        return await save;
    }
}
