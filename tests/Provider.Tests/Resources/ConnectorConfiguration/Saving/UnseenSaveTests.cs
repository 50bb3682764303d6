using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Documents;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Saving;

/// <summary>Saves after which the platform may show nothing new.</summary>
public sealed class UnseenSaveTests : SaverTest
{
    [Theory]
    [InlineData("HiddenOther", 10, false, 3)]
    [InlineData("HiddenOther", 5, true, 1)]
    [InlineData("HiddenOther", null, true, 1)]
    [InlineData("HiddenUnknown", 10, true, 3)]
    [InlineData("HiddenUnknown", 11, true, 1)]
    [InlineData("HiddenUnknown", null, true, 1)]
    [InlineData("Hidden", 10, true, 1)]
    public async Task Save_Secret_IsDoneIfTheTimestampMovesOrNeedNot(string role, int? after, bool done, int requests)
    {
        SetUpConfigure(Accept);
        SetUpRead(new JObject { ["lastUpdated"] = after, ["configuration"] = new JArray(Json("s", "Password", "********")) });

        var outcome = await SaveAsync(Plan(Document(after is null ? null : 10, Field("s", "Password", "********")), Secret("canary-new", Enum.Parse<FieldRole>(role))));

        Assert.Equal(done, outcome.IsDone);
        Assert.Equal(done, outcome.Problems.IsEmpty);
        Assert.Equal(done && requests > 1, outcome.HasUnknownSecrets);
        Assert.Equal(requests, Requests.Count);
    }

    [Theory]
    [InlineData("Text", "My store", "my-store", true)]
    [InlineData("Multi-Select", "b,a", "[\"a\",\"b\"]", true)]
    [InlineData("Number", "1,234.50", "1234.5", true)]
    [InlineData("Number", "-5", "5", false)]
    [InlineData("Text", "new", "old", false)]
    [InlineData("Select", "us", "OPTION_US", true)]
    [InlineData("Select", "us", "OPTION_EU", false)]
    [InlineData("Text", "us", "option us", false)]
    [InlineData("7", "0443", "443", true)]
    [InlineData("7", "true", "yes", true)]
    [InlineData("7", "2026-03-28", "2026-03-28T00:00:00Z", true)]
    [InlineData("7", "a1", "b1", false)]
    public async Task Save_ValueShownInAnotherForm_IsDoneWithoutATimestamp(string type, string written, string shown, bool done)
    {
        SetUpConfigure(Accept);
        SetUpRead(new JObject { ["configuration"] = new JArray(Json("a", type, shown)) });

        var outcome = await SaveAsync(Plan(Document(lastUpdated: null, Field("a", type, shown)), Plain("a", written)));

        Assert.Equal(done, outcome.IsDone);
        Assert.Equal(done ? ["a"] : [], outcome.Normalized);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Save_ClearedFieldKeepsItsValue_IsDoneExceptInADelete(bool isClear, bool done)
    {
        SetUpConfigure(Accept);
        SetUpRead(new JObject { ["lastUpdated"] = 10, ["configuration"] = new JArray(Json("a", "Text", "kept")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "kept")), Plain("a", PropertyValue.Null)) with { IsClear = isClear });

        Assert.Equal(done, outcome.IsDone);
        Assert.Equal(done ? ["a"] : [], outcome.NotCleared);
    }

    [Theory]
    [InlineData("HiddenUnknown", "Conflict", 409, true)]
    [InlineData("HiddenOther", "Conflict", 409, false)]
    [InlineData("HiddenUnknown", "Unavailable", 500, true)]
    [InlineData("HiddenOther", "Unavailable", 500, false)]
    public async Task Save_AcceptedThenRefused_IsNotUndone(string role, string failure, int status, bool done)
    {
        SetUpConfigure(() => Requests.Count == 2 ? Accept() : throw new ApiException(Enum.Parse<ApiFailure>(failure), $"POST /config returned {status}") { Status = status });
        SetUpRead(new JObject { ["lastUpdated"] = 10, ["configuration"] = new JArray(Json("s", "Password", "********")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("s", "Password", "********")), Secret("canary-new", Enum.Parse<FieldRole>(role))));

        Assert.Equal(done, outcome.IsDone);
        Assert.Equal(done, outcome.HasUnknownSecrets);
        if (!done)
            Assert.Contains($"may not be saved: the API accepted the save, but still shows the previous one, and 'lastUpdated' has not moved. POST /config returned {status}", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
    }
}
