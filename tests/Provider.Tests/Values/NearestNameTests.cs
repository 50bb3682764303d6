using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Values;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["account", "apiKey", "secretConfig", "region"];

    [Theory]
    [InlineData("acount", "account")]
    [InlineData("APIKEY", "apiKey")]
    [InlineData("secretConfg", "secretConfig")]
    [InlineData("regoin", "region")]
    public void Find_Mistyped_ReturnsTheNearest(string name, string nearest) => Assert.Equal(nearest, NearestName.Find(name, Known));

    [Theory]
    [InlineData("somethingElse")]
    [InlineData("xyz")]
    public void Hint_NothingClose_IsNull(string name) => Assert.Null(NearestName.Hint(name, Known));

    [Theory]
    [InlineData("pre\u0301nom", "pr\u00E9nom", " in composed form (U+00E9 instead of U+0065 U+0301)")]
    [InlineData("pr\u00E9nom", "pre\u0301nom", " in decomposed form (U+0065 U+0301 instead of U+00E9)")]
    [InlineData("acc\u200Bount", "account", " without the invisible character U+200B")]
    [InlineData("account\uFEFF", "account", " without the invisible character U+FEFF")]
    [InlineData("account", "acc\u00ADount", " with the invisible character U+00AD")]
    [InlineData("api\u00A0key", "api key", " with the space U+0020 instead of U+00A0")]
    [InlineData("\u0430ccount", "account", " with U+0061 instead of U+0430, which looks the same")]
    [InlineData("\uFF41ccount", "account", " with U+0061 instead of U+FF41, which looks the same")]
    [InlineData("api\u2013key", "api-key", " with U+002D instead of U+2013, which looks the same")]
    public void Hint_LooksTheSame_NamesTheDifference(string name, string known, string difference)
    {
        var hint = NearestName.Hint(name, ["region", known])?.Text();

        Assert.StartsWith("; did you mean '", hint, StringComparison.Ordinal);
        Assert.EndsWith($"'{difference}?", hint, StringComparison.Ordinal);
    }

    [Fact]
    public void FindNearest_ManyNames_ReturnsThoseThatContainItFirst() =>
        Assert.Equal(["eu-west-1", "eu-west-2", "us-west-1"], NearestName.FindNearest("west-1", ["ap-south-1", "us-west-1", "eu-west-1", "eu-west-2"], 3).Order());

    [Fact]
    public void Hint_NothingKnown_IsNull() => Assert.Null(NearestName.Hint("account", []));

    [Fact]
    public void Hint_Mistyped_SuggestsTheNearest() => Assert.Equal("; did you mean 'account'?", NearestName.Hint("acount", Known)?.Text());
}
