using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Documents;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Saving;

/// <summary>The outcomes of a save.</summary>
public sealed class ConfigurationSaverTests : SaverTest
{
    [Fact]
    public async Task Save_VisibleWrite_HasNoProblems()
    {
        SetUpConfigure(() => Task.FromResult<JObject?>(Envelope(new JObject { ["authUrl"] = "https://consent.example" })));
        SetUpRead(new JObject { ["lastUpdated"] = 11, ["configuration"] = new JArray(Json("a", "Text", "new")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", "new")));

        Assert.Empty(outcome.Problems);
        Assert.Equal(11, outcome.After?.LastUpdated?.ToUnixTimeSeconds());
        Assert.Equal("https://consent.example", outcome.AuthUrl);
    }

    [Fact]
    public async Task Save_OtherValuesAndEmptiedFields_ReportsTheFields()
    {
        SetUpConfigure(Accept);
        SetUpRead(new JObject
        {
            ["lastUpdated"] = 11,
            ["configuration"] = new JArray(
                Json("a", "Text", "y"), Json("c", "Text", "default"), Json("kept", "Text", "k"), Json("lost", "Text", string.Empty), Json("s", "Password", null)),
        });
        var before = Document(
            10, Field("a", "Text", "x"), Field("c", "Text", "c"), Field("kept", "Text", "k"), Field("lost", "Text", "l"), Field("s", "Password", "********"));

        var outcome = await SaveAsync(Plan(before, Plain("a", "z"), Plain("c", PropertyValue.Null)));

        Assert.True(outcome.IsDone);
        Assert.Equal(["a"], outcome.Normalized);
        Assert.Equal(["c"], outcome.NotCleared);
        Assert.Contains("emptied fields that this resource does not manage: lost, s.", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_EqualPlainValueAndUnchangedTimestamp_IsDone()
    {
        SetUpConfigure(Accept);
        SetUpRead(new JObject { ["lastUpdated"] = 10, ["configuration"] = new JArray(Json("a", "Text", "x")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "x")), Plain("a", "x")));

        Assert.True(outcome.IsDone);
        Assert.Empty(outcome.Normalized);
    }

    [Fact]
    public async Task Save_FieldShowsOldValueTwice_IsNormalized()
    {
        SetUpConfigure(Accept);
        SetUpRead(() => new JObject { ["lastUpdated"] = 10 + Requests.Count, ["configuration"] = new JArray(Json("a", "Text", "old")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", "new")));

        Assert.Equal(2, Requests.Count);
        Assert.Equal(["a"], outcome.Normalized);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task Save_NothingDoneAtFirst_IsSentAgain()
    {
        SetUpConfigure(Accept);
        SetUpRead(() => new JObject { ["lastUpdated"] = 10, ["configuration"] = new JArray(Json("a", "Text", Requests.Count > 1 ? "new" : "old")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", "new")));

        Assert.Equal(2, Requests.Count);
        Assert.True(outcome.IsDone);
        Assert.Empty(outcome.Normalized);
    }

    [Theory]
    [InlineData("w", false, 1)]
    [InlineData("W!", false, 1)]
    [InlineData("", true, 2)]
    [InlineData("default", true, 2)]
    public async Task Save_Witness_ProvesTheMode(string shown, bool replaces, int requests)
    {
        SetUpConfigure(Accept);
        SetUpRead(() => new JObject
        {
            ["lastUpdated"] = 10 + Requests.Count,
            ["configuration"] = new JArray(Json("a", "Text", "new"), Json("w", "Text", Requests.Count > 1 ? "w" : shown)),
        });
        var plan = Plan(Document(10, Field("a", "Text", "old"), Field("w", "Text", "w")), Plain("a", "new"));

        var outcome = await SaveAsync(plan with { Witnesses = [Field("w", "Text", "w")] });

        Assert.Empty(outcome.Problems);
        Assert.Equal(replaces ? ConfigureMode.Replace : ConfigureMode.Merge, Modes.For(PropertyMap.Empty));
        Assert.Equal(requests, Requests.Count);
        Assert.Equal(replaces ? "w" : null, (string?)Requests[^1]["secretConfig"]?["w"]);
    }

    [Theory]
    [InlineData(11, true, 1)]
    [InlineData(10, false, 3)]
    public async Task Save_UnknownOutcome_IsDecidedByTheReadBack(int after, bool saved, int requests)
    {
        SetUpConfigure(() => throw new ApiException(ApiFailure.Unavailable, $"POST /config got no response") { TransportFailure = TransportFailure.ConnectionLost });
        SetUpRead(new JObject { ["lastUpdated"] = after, ["configuration"] = new JArray(Json("a", "Text", "old")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Secret("x", FieldRole.Hidden)));

        Assert.Equal(saved, outcome.IsDone);
        Assert.Equal(requests, Requests.Count);
        if (!saved)
            Assert.Contains("is not saved: the API still shows the previous one. POST /config got no response.", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unavailable")]
    [InlineData("InvalidResponse")]
    public async Task Save_FailureIsStatedAndNothingDone_Throws(string failure)
    {
        SetUpConfigure(() => throw new ApiException(Enum.Parse<ApiFailure>(failure), $"POST /config returned 500") { Status = 500 });
        SetUpRead(new JObject { ["lastUpdated"] = 10, ["configuration"] = new JArray(Json("a", "Text", "old")) });

        var save = await Record.ExceptionAsync(() => SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", "new"))));

        Assert.Contains("returned 500", Assert.IsType<ProviderException>(save).Text.Text(), StringComparison.Ordinal);
        Assert.Equal(3, Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Save_Conflict_IsRetriedWhileNothingIsDone(bool passes)
    {
        SetUpConfigure(() => passes && Requests.Count > 2 ? Accept() : throw new ApiException(ApiFailure.Conflict, $"POST /config returned 409: rebalancing") { Status = 409 });
        SetUpRead(() => new JObject { ["lastUpdated"] = passes && Requests.Count > 2 ? 11 : 10, ["configuration"] = new JArray(Json("a", "Text", "old")) });

        var save = Record.ExceptionAsync(() => SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Secret("x", FieldRole.Hidden))));

        Assert.Equal(passes, await save is null);
        Assert.Equal(3, Requests.Count);
    }

    [Fact]
    public async Task Save_ConflictOfTheSecondWrite_IsRetried()
    {
        SetUpConfigure(() => Requests.Count != 2 ? Accept() : throw new ApiException(ApiFailure.Conflict, $"POST /config returned 409: rebalancing") { Status = 409 });
        SetUpRead(() => new JObject { ["lastUpdated"] = Requests.Count < 3 ? 11 : 12, ["configuration"] = new JArray(Json("a", "Text", "old")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", "new")));

        Assert.Equal(3, Requests.Count);
        Assert.Equal(["a"], outcome.Normalized);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task Save_ReadBackFails_KeepsTheSave()
    {
        SetUpConfigure(() => Task.FromResult<JObject?>(Envelope([])));
        Api.Setup(api => api.GetConfigurationAsync(Key.ConnectorId, Key.AccountId, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new ApiException(ApiFailure.Unavailable, $"GET /config returned 503"));

        var outcome = await SaveAsync(Plan(Document(10), Plain("a", "new")));

        Assert.Null(outcome.After);
        Assert.Contains("was saved, but could not be read back: GET /config returned 503. Run", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Refused_Throws()
    {
        SetUpConfigure(() => throw new ApiException(ApiFailure.BadRequest, $"POST /config returned 400: a is wrong") { Status = 400 });

        var exception = await Assert.ThrowsAsync<ProviderException>(() => SaveAsync(Plan(Document(10), Plain("a", "new"))));

        Assert.StartsWith(
            "Could not configure connector 'connector' in sub-account 'account'. POST /config returned 400: a is wrong. ", exception.Text.Text(), StringComparison.Ordinal);
    }
}
