using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class InputCheckTests
{
    private const string Canary = "value-canary";

    private static readonly PropertyValue[] Empties =
        [PropertyValue.Null, Text(string.Empty), PropertyList.Empty, PropertyMap.Empty, Secret(Text(string.Empty)), Secret(PropertyValue.Null)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void AnyProperty_Empty_IsLeftOut(int form)
    {
        var empty = Empties[form];
        var check = new InputCheck(Of(("text", empty), ("flag", empty), ("choice", empty), ("map", empty)));
        check.Text("text");
        check.Flag("flag");
        check.Choice("choice", "a");
        check.Map("map", _ => "never asked", secret: true);
        check.NothingElse();

        Assert.Empty(check.Failures);
        Assert.Equal(PropertyMap.Empty, check.Inputs);
    }

    [Fact]
    public void AnyProperty_Unknown_Passes()
    {
        var news = Of(
            ("id", PropertyValue.Unknown), ("text", Secret(PropertyValue.Unknown)), ("flag", PropertyValue.Unknown), ("choice", PropertyValue.Unknown),
            ("map", PropertyValue.Unknown));
        var check = new InputCheck(news);
        check.Id("id", null, "missing");
        check.Text("text");
        check.Flag("flag");
        check.Choice("choice", "a");
        check.Map("map", _ => null, secret: false);

        Assert.Empty(check.Failures);
        Assert.Equal(news, check.Inputs);
    }

    [Fact]
    public void AnyProperty_OfAnotherKind_FailsWithoutItsValueOrAPath()
    {
        var check = new InputCheck(Of(
            ("id", Texts(Canary)), ("text", PropertyValue.Of(12345)), ("flag", Text(Canary)), ("choice", Text(Canary)), ("map", Text(Canary)), ("mop", Text(Canary))));
        check.Id("id", "fallback", "missing");
        check.Text("text");
        check.Flag("flag");
        check.Choice("choice", "one", "two");
        check.Map("map", _ => null, secret: false);
        check.NothingElse();

        Assert.Equal(
            [
                "'id' has to be text", "'text' has to be text", "'flag' has to be true or false", "'choice' has to be one of one, two", "'map' has to be a map",
                "there is no property 'mop'; did you mean 'map'?",
            ],
            check.Failures.Select(failure => failure.Reason));
        Assert.All(check.Failures, failure => Assert.Equal(string.Empty, failure.Property));
        Assert.Equal(PropertyMap.Empty, check.Inputs);
    }

    [Theory]
    [InlineData(null, null, "missing", null)]
    [InlineData(null, "default", null, "default")]
    [InlineData("", "default", null, "default")]
    [InlineData("own", "default", null, "own")]
    [InlineData("a/b", null, "'id' cannot be an id: it contains '/'", null)]
    [InlineData("a b", null, "'id' cannot be an id: it contains a blank", null)]
    public void Id_GivenAndFallback_IsTheOneThatCounts(string? given, string? fallback, string? failure, string? id)
    {
        var check = new InputCheck(PropertyMap.Empty.WithOptional("id", given is null ? null : Text(given)));
        check.Id("id", fallback, "missing");

        Assert.Equal(failure, check.Failures.SingleOrDefault()?.Reason);
        Assert.Equal(id, check.Inputs.Text("id"));
    }

    [Fact]
    public void Map_Values_AreCheckedOneByOneAndEmptyOnesDropped()
    {
        var check = new InputCheck(Of(("map", Map(("good", "x"), ("bad.name", Canary), ("empty", "")).With("none", PropertyValue.Null))));
        check.Map("map", value => value == Text(Canary) ? "is not good" : null, secret: false);

        var failure = Assert.Single(check.Failures);
        Assert.Equal(("map[\"bad.name\"]", "'map.bad.name' is not good"), (failure.Property, failure.Reason));
        Assert.Equal(["bad.name", "good"], check.Inputs.Map("map").Keys);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public void Map_SecretByNatureOrByMark_IsMarkedAsAWhole(bool byNature, bool byMark, bool marked)
    {
        var map = Map(("a", "x"));
        var check = new InputCheck(Of(("map", byMark ? Secret(map) : map)));
        check.Map("map", _ => null, byNature);

        Assert.Equal(marked ? Secret(map) : map, check.Inputs["map"]);
    }

    [Fact]
    public void NothingElse_NamesOfTheEngine_ArePassedOver()
    {
        var check = new InputCheck(Of(("__defaults", PropertyList.Empty), ("__internal", PropertyMap.Empty)));
        check.NothingElse();

        Assert.Empty(check.Failures);
    }
}
