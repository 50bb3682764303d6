using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;
using static Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Documents;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Saving;

/// <summary>The outcomes of a save.</summary>
public sealed class ConfigurationSaverTests
{
    private static readonly ConnectorKey Key = new("account", "connector");

    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);
    private readonly FakeTimeProvider _time = new();
    private readonly ConfigurationSaver _saver;

    public ConfigurationSaverTests() =>
        _saver = new ConfigurationSaver(new ConnectorsClient(_api.Object, new ServerClock(), new SecretRegistry()), _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_VisibleWrite_HasNoProblems()
    {
        SetUpConfigure(() => Task.FromResult<JObject?>(Envelope(new JObject { ["authUrl"] = "https://consent.example" })));
        SetUpRead(new JObject { ["lastUpdated"] = 11, ["configuration"] = new JArray(Json("a", "Text", "new")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), ("a", "new")));

        Assert.Empty(outcome.Problems);
        Assert.Equal(11, outcome.After?.LastUpdated?.ToUnixTimeSeconds());
        Assert.Equal("https://consent.example", outcome.AuthUrl);
    }

    [Fact]
    public async Task Save_OtherValuesAndEmptiedFields_ReportsTheFields()
    {
        SetUpConfigure(() => Task.FromResult<JObject?>(Envelope([])));
        SetUpRead(new JObject
        {
            ["lastUpdated"] = 11,
            ["configuration"] = new JArray(Json("a", "Text", "y"), Json("kept", "Text", "k"), Json("lost", "Text", string.Empty), Json("s", "Password", null)),
        });
        var before = Document(10, Field("a", "Text", "x"), Field("kept", "Text", "k"), Field("lost", "Text", "l"), Field("s", "Password", "********"));

        var outcome = await SaveAsync(Plan(before, ("a", "z")));

        Assert.Equal(2, outcome.Problems.Length);
        Assert.Contains("shows other values than were written in the fields: a.", outcome.Problems[0].Text(), StringComparison.Ordinal);
        Assert.Contains("emptied fields that this resource does not manage: lost, s.", outcome.Problems[1].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(5, false)]
    public async Task Save_SecretsAndUnchangedTimestamp_IsReported(int after, bool reported)
    {
        SetUpConfigure(() => Task.FromResult<JObject?>(Envelope([])));
        SetUpRead(new JObject { ["lastUpdated"] = after, ["configuration"] = new JArray(Json("s", "Password", "********")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("s", "Password", "********")), ("s", "canary-new")));

        Assert.Equal(reported, outcome.Problems.Any(problem => problem.Text().Contains("still shows the timestamp of the previous save", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Save_PlainFieldsAndUnchangedTimestamp_IsNotReported()
    {
        SetUpConfigure(() => Task.FromResult<JObject?>(Envelope([])));
        SetUpRead(new JObject { ["lastUpdated"] = 10, ["configuration"] = new JArray(Json("a", "Text", "x"), Json("s", "Password", "********")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "x"), Field("s", "Password", "********")), ("a", "x")));

        Assert.Empty(outcome.Problems);
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(10, false)]
    public async Task Save_UnknownOutcome_IsDecidedByTheReadBack(int after, bool saved)
    {
        SetUpConfigure(() => throw new ApiException(ApiFailure.Unavailable, $"POST /config got no response"));
        SetUpRead(new JObject { ["lastUpdated"] = after, ["configuration"] = new JArray(Json("a", "Text", "old")) });

        var save = Record.ExceptionAsync(() => SaveAsync(Plan(Document(10, Field("a", "Text", "old")), ("s", "x"))));

        if (saved)
            Assert.Null(await save);
        else
            Assert.Equal(ProviderFailure.Unavailable, Assert.IsType<ProviderException>(await save).Failure);
    }

    [Fact]
    public async Task Save_ReadBackFails_KeepsTheSave()
    {
        SetUpConfigure(() => Task.FromResult<JObject?>(Envelope([])));
        _api.Setup(api => api.GetConfigurationAsync(Key.ConnectorId, Key.AccountId, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new ApiException(ApiFailure.Unavailable, $"GET /config returned 503"));

        var outcome = await SaveAsync(Plan(Document(10), ("a", "new")));

        Assert.Null(outcome.After);
        Assert.Contains("was saved, but could not be read back: GET /config returned 503. Run", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Refused_Throws()
    {
        SetUpConfigure(() => throw new ApiException(ApiFailure.BadRequest, $"POST /config returned 400: a is wrong") { Status = 400 });

        var exception = await Assert.ThrowsAsync<ProviderException>(() => SaveAsync(Plan(Document(10), ("a", "new"))));

        Assert.StartsWith(
            "Could not configure connector 'connector' in sub-account 'account'. POST /config returned 400: a is wrong. ", exception.Text.Text(), StringComparison.Ordinal);
    }

    private static SavePlan Plan(ConfigurationDocument before, params (string Name, string Value)[] fields) =>
        SavePlan.Create(olds: PropertyMap.Empty, Of(("config", Map(fields))), ignored: [], before);

    private static JObject Json(string id, string type, JToken? value) => new() { ["id"] = id, ["type"] = type, ["value"] = value };

    private static JObject Envelope(JObject response) => new() { ["statusCode"] = 200, ["response"] = response };

    private void SetUpConfigure(Func<Task<JObject?>> respond) =>
        _api.Setup(api => api.ConfigureAsync(
                Key.ConnectorId, Key.AccountId, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .Returns(respond);

    private void SetUpRead(JObject document) =>
        _api.Setup(api => api.GetConfigurationAsync(Key.ConnectorId, Key.AccountId, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Envelope((JObject)document.DeepClone()));

    private async Task<SaveOutcome> SaveAsync(SavePlan plan)
    {
        var save = _saver.SaveAsync(Key, plan, new SentWrites(), kept: null, Cancellation);
        await Wait.UntilAsync(() => save.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));
        return await save;
    }
}
