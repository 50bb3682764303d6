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

    [Fact]
    public void Hint_NothingKnown_IsNull() => Assert.Null(NearestName.Hint("account", []));

    [Fact]
    public void Hint_Mistyped_SuggestsTheNearest() => Assert.Equal("; did you mean 'account'?", NearestName.Hint("acount", Known)?.Text());
}
