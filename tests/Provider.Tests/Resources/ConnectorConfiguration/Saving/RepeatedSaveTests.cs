using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Documents;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Saving;

/// <summary>Saves of which the platform does a part, does nothing at first, or shows nothing.</summary>
public sealed class RepeatedSaveTests : SaverTest
{
    [Theory]
    [InlineData(3, true)]
    [InlineData(int.MaxValue, false)]
    public async Task Save_EmptiedFieldsAreNotRestoredAtFirst_IsSentAgain(int restoredBy, bool done)
    {
        SetUpConfigure(Accept);
        SetUpRead(() => new JObject
        {
            ["lastUpdated"] = Requests.Count switch { 1 or 2 => 11, _ => 12 },
            ["configuration"] = new JArray(
                Json("a", "Text", "new"), Json("w", "Text", Requests.Count < restoredBy ? null : "w"), Json("s", "Password", Requests.Count < restoredBy ? null : "********")),
        });
        var before = Document(10, Field("a", "Text", "old"), Field("w", "Text", "w"), Field("s", "Password", "********"));

        var outcome = await SaveAsync(
            Plan(before, Plain("a", "new")) with { Witnesses = [Field("w", "Text", "w")], Unchanged = [Secret("canary", FieldRole.Hidden)] });

        Assert.Equal(done, outcome.IsDone);
        Assert.Equal(done ? 3 : 4, Requests.Count);
        Assert.Equal(("w", "canary"), ((string?)Requests[^1]["secretConfig"]?["w"], (string?)Requests[^1]["secretConfig"]?["s"]));
        if (!done)
            Assert.Contains("may be saved in part only: the save emptied these fields, and the API shows no value in them: w, s.", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_EmptiedFieldsThatOthersMayHaveChanged_HaveTheValuesOfTheProgramAgain()
    {
        SetUpConfigure(Accept);
        SetUpRead(() => new JObject
        {
            ["lastUpdated"] = 10 + Requests.Count,
            ["configuration"] = new JArray(Json("a", "Text", "new"), Json("p", "Text", Requests.Count == 1 ? null : "theirs"), Json("s", "Password", Requests.Count == 1 ? null : "********")),
        });
        var before = Document(10, Field("a", "Text", "old"), Field("p", "Text", "theirs"), Field("s", "Password", "********"));

        var outcome = await SaveAsync(Plan(before, Plain("a", "new")) with { Drifted = [Secret("canary", FieldRole.HiddenUnknown)] });

        Assert.Empty(outcome.Problems);
        Assert.Equal(["s"], outcome.Overwritten);
        Assert.Equal(("theirs", "canary"), ((string?)Requests[^1]["secretConfig"]?["p"], (string?)Requests[^1]["secretConfig"]?["s"]));
        Assert.Equal(2, Requests.Count);
    }

    [Fact]
    public async Task Save_SecretOfOthersIsEmptied_IsNotSentAgain()
    {
        SetUpConfigure(Accept);
        SetUpRead(() => new JObject { ["lastUpdated"] = 10 + Requests.Count, ["configuration"] = new JArray(Json("a", "Text", "new"), Json("s", "Password", null)) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old"), Field("s", "Password", "********")), Plain("a", "new")));

        Assert.Contains("emptied fields that this resource does not manage: s.", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
        Assert.Equal(2, Requests.Count);
    }

    [Fact]
    public async Task Save_AcceptedClearIsNotDoneAtFirst_IsPolledAgain()
    {
        var reads = 0;
        SetUpConfigure(() =>
        {
            reads = 0;
            return Accept();
        });
        SetUpRead(() =>
        {
            var isDone = Requests.Count > 1 && ++reads > 2;
            return new JObject { ["lastUpdated"] = isDone ? 11 : 10, ["configuration"] = new JArray(Json("a", "Text", isDone ? null : "old")) };
        });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", PropertyValue.Null)));

        Assert.Equal(11, outcome.After?.LastUpdated?.ToUnixTimeSeconds());
        Assert.Equal(2, Requests.Count);
    }

    [Fact]
    public async Task Save_NoFieldsBeforeTheFirstSave_IsSentAgainUntilTheyAppear()
    {
        SetUpConfigure(Accept);
        SetUpRead(() => Requests.Count < 2
            ? new JObject { ["configured"] = true, ["secretConfig"] = new JArray() }
            : new JObject { ["configured"] = true, ["configuration"] = new JArray(Json("a", "Text", "x")) });

        var outcome = await SaveAsync(Plan(Document(lastUpdated: null) with { Configured = true }, Plain("a", "x")));

        Assert.True(outcome.IsDone);
        Assert.Equal(2, Requests.Count);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task Save_AcceptedThenForbidden_IsDecidedByTheReadBack(int after, bool done)
    {
        SetUpConfigure(() => Requests.Count == 1 ? Accept() : throw new ApiException(ApiFailure.Forbidden, $"POST /config returned 403") { Status = 403 });
        SetUpRead(() => new JObject { ["lastUpdated"] = Requests.Count == 1 ? 10 : after, ["configuration"] = new JArray(Json("a", "Text", done && Requests.Count > 1 ? "new" : "old")) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", "new")));

        Assert.Equal(done, outcome.IsDone);
        Assert.Equal(2, Requests.Count);
        if (!done)
            Assert.Contains("may not be saved: the API accepted the save, but still shows the previous one, and 'lastUpdated' has not moved. POST /config returned 403.", Assert.Single(outcome.Problems).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AcceptedAfterAConflict_IsPolled()
    {
        var reads = 0;
        SetUpConfigure(() => Requests.Count > 1 ? Accept() : throw new ApiException(ApiFailure.Conflict, $"POST /config returned 409") { Status = 409 });
        SetUpRead(() => new JObject
        {
            ["lastUpdated"] = Requests.Count > 1 && ++reads > 2 ? 11 : 10,
            ["configuration"] = new JArray(Json("a", "Text", reads > 2 ? null : "old")),
        });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", "old")), Plain("a", PropertyValue.Null)));

        Assert.Equal(11, outcome.After?.LastUpdated?.ToUnixTimeSeconds());
        Assert.Equal(2, Requests.Count);
    }

    [Theory]
    [InlineData("", "", "a")]
    [InlineData("slug", "a", "")]
    [InlineData("SHA256", "", "")]
    [InlineData("MD5", "", "")]
    [InlineData("********", "", "")]
    public async Task Save_ValueIsNotShown_IsNotCalledANormalizedForm(string shown, string normalized, string notShown)
    {
        var live = shown is "SHA256" or "MD5" ? Convert.ToHexStringLower(CryptographicOperations.HashData(new HashAlgorithmName(shown), Encoding.UTF8.GetBytes("new"))) : shown;
        SetUpConfigure(Accept);
        SetUpRead(() => new JObject { ["lastUpdated"] = 10 + Requests.Count, ["configuration"] = new JArray(Json("a", "Text", Requests.Count == 0 ? null : live)) });

        var outcome = await SaveAsync(Plan(Document(10, Field("a", "Text", null)), Plain("a", "new")));

        Assert.True(outcome.IsDone);
        Assert.Equal((normalized, notShown), (string.Concat(outcome.Normalized), string.Concat(outcome.NotShown)));
    }
}
