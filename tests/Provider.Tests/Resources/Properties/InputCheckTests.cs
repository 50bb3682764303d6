using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.Properties;

public sealed class InputCheckTests
{
    private const string Canary = "value-canary";

    private static readonly PropertyValue[] Empties =
        [PropertyValue.Null, String(string.Empty), new PropertyList([]), PropertyMap.Empty, Secret(String(string.Empty)), Secret(PropertyValue.Null)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void AnyProperty_Empty_IsOmitted(int form)
    {
        var empty = Empties[form];
        var check = new InputCheck(Of(("text", empty), ("flag", empty), ("choice", empty), ("map", empty)));
        check.CheckString("text");
        check.CheckBoolean("flag");
        check.CheckChoice("choice", "a");
        check.CheckMap("map", _ => $"is not reached", secret: true);
        check.RejectUnknown();

        Assert.Empty(check.Failures);
        Assert.Equal(PropertyMap.Empty, check.Inputs);
    }

    [Fact]
    public void AnyProperty_Unknown_IsAccepted()
    {
        var news = Of(
            ("id", PropertyValue.Unknown), ("text", Secret(PropertyValue.Unknown)), ("flag", PropertyValue.Unknown), ("choice", PropertyValue.Unknown),
            ("map", PropertyValue.Unknown));
        var check = new InputCheck(news);
        check.CheckId("id", null, $"missing");
        check.CheckString("text");
        check.CheckBoolean("flag");
        check.CheckChoice("choice", "a");
        check.CheckMap("map", _ => null, secret: false);

        Assert.Empty(check.Failures);
        Assert.Equal(news, check.Inputs);
    }

    [Fact]
    public void AnyProperty_WrongType_FailsWithoutValueOrPath()
    {
        var check = new InputCheck(Of(
            ("id", Strings(Canary)), ("text", PropertyValue.Of(12345)), ("flag", String(Canary)), ("choice", String(Canary)), ("map", String(Canary)), ("mop", String(Canary))));
        check.CheckId("id", "default", $"missing");
        check.CheckString("text");
        check.CheckBoolean("flag");
        check.CheckChoice("choice", "one", "two");
        check.CheckMap("map", _ => null, secret: false);
        check.RejectUnknown();

        Assert.Equal(
            [
                "'id' must be a string", "'text' must be a string", "'flag' must be a boolean", "'choice' must be one of one, two", "'map' must be a map",
                "'mop' is not a property; did you mean 'map'?",
            ],
            check.Failures.Select(failure => failure.Reason.Text()));
        Assert.Equal(PropertyMap.Empty, check.Inputs);
    }

    [Theory]
    [InlineData(null, null, "missing", null)]
    [InlineData(null, "default", null, "default")]
    [InlineData("", "default", null, "default")]
    [InlineData("own", "default", null, "own")]
    [InlineData("a/b", null, "'id' must not contain '/'", null)]
    [InlineData("a b", null, "'id' must not contain whitespace", null)]
    public void CheckId_GivenAndDefault_PrefersTheGiven(string? given, string? defaultId, string? failure, string? id)
    {
        var check = new InputCheck(PropertyMap.Empty.WithOptional("id", given is null ? null : String(given)));
        check.CheckId("id", defaultId, $"missing");

        Assert.Equal(failure, check.Failures.SingleOrDefault()?.Reason.Text());
        Assert.Equal(id, check.Inputs.GetString("id"));
    }

    [Fact]
    public void CheckMap_Values_AreValidatedAndEmptyOnesDropped()
    {
        var check = new InputCheck(Of(("map", Map(("good", "x"), ("bad.name", Canary), ("empty", string.Empty)).With("none", PropertyValue.Null))));
        check.CheckMap("map", value => value == String(Canary) ? (Message)$"is not good" : null, secret: false);

        var failure = Assert.Single(check.Failures);
        Assert.Equal("'map.bad.name' is not good", failure.Reason.Text());
        Assert.Equal(["bad.name", "good"], check.Inputs.GetMap("map").Keys);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public void CheckMap_SecretByDeclarationOrByValue_IsMarkedSecret(bool byDeclaration, bool byValue, bool isSecret)
    {
        var map = Map(("a", "x"));
        var check = new InputCheck(Of(("map", byValue ? Secret(map) : map)));
        check.CheckMap("map", _ => null, byDeclaration);

        Assert.Equal(isSecret ? Secret(map) : map, check.Inputs["map"]);
    }

    [Fact]
    public void RejectUnknown_EngineInternalNames_AreIgnored()
    {
        var check = new InputCheck(Of(("__defaults", new PropertyList([])), ("__internal", PropertyMap.Empty)));
        check.RejectUnknown();

        Assert.Empty(check.Failures);
    }
}
