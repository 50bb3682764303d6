using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>Values that change their kind on the platform. <c>Redaction/Law</c> has everything else.</summary>
public sealed class RequestMarksTests
{
    private const string Canary = "Kx7-canary-9Qz";

    private readonly SecretRegistry _secrets = new();

    [Fact]
    public void Apply_MapInThePlaceOfAListWithASecret_IsSecretAsAWhole()
    {
        var program = Of(("config", Of(("regions", new PropertyList([String("eu"), Secret(String(Canary))])))));
        var response = Of(("config", Of(("regions", Map(("first", "us"))))));

        Assert.Equal(Of(("config", Of(("regions", Secret(Map(("first", "us"))))))), new RequestMarks(_secrets, program).Apply(response));
    }

    [Fact]
    public void Apply_MapOfThePlatformWithAKnownSecret_MarksTheValue()
    {
        _secrets.Register(Canary);
        var response = Of(("note", Map(("text", $"to {Canary} of"), ("other", "clear"))));

        Assert.Equal(
            Of(("note", Of(("text", Secret(String($"to {Canary} of"))), ("other", String("clear"))))),
            new RequestMarks(_secrets, Of(("note", String("before")))).Apply(response));
    }

    [Fact]
    public void Apply_KeyOfThePlatformThatShowsAKnownSecret_MarksTheMap()
    {
        _secrets.Register("Kx7-canary-9Qz-0815");
        var response = Of(("config", Map(("x-Kx7-canary-9Qz-0815", "on"))));

        Assert.Equal(Of(("config", Secret(Map(("x-Kx7-canary-9Qz-0815", "on"))))), new RequestMarks(_secrets, PropertyMap.Empty).Apply(response));
    }
}
