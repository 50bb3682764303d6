using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{ "statusCode": 200, "response": { "a": 1 } }""")]
    [InlineData("""{ "statusCode": 0, "response": { "a": 1 } }""")]
    [InlineData("""{ "statusCode": "200", "response": { "a": 1 } }""")]
    [InlineData("""{ "statusCode": null, "response": { "a": 1 } }""")]
    [InlineData("""{ "response": { "a": 1 } }""")]
    public void Object_AnySpellingOfSuccess_IsOpened(string json) => Assert.Equal(1, (int?)Envelope.Object(JObject.Parse(json), "get")["a"]);

    [Theory]
    [InlineData("""{ "statusCode": 200 }""")]
    [InlineData("""{ "statusCode": 200, "response": null }""")]
    [InlineData("""{ "statusCode": 200, "response": "x" }""")]
    [InlineData("""{ "statusCode": 200, "response": [] }""")]
    [InlineData("""{ }""")]
    public void Object_NoObjectInside_NamesTheEndpoint(string json)
    {
        var failure = Assert.Throws<ApiException>(() => Envelope.Object(JObject.Parse(json), "get"));

        Assert.Equal(ApiFailure.Unreadable, failure.Failure);
        Assert.Contains("Endpoint 'get' answered without", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "response": {} }""")]
    [InlineData("""{ "response": null }""")]
    [InlineData("""{ }""")]
    public void Array_NoListInside_IsUnreadable(string json) =>
        Assert.Equal(ApiFailure.Unreadable, Assert.Throws<ApiException>(() => Envelope.Array(JObject.Parse(json), "listAdded")).Failure);

    [Theory]
    [InlineData("""{ "response": null }""")]
    [InlineData("""{ "response": [] }""")]
    [InlineData("""{ "statusCode": 201, "response": "done" }""")]
    public void Optional_NothingOfUseInside_IsNull(string json) => Assert.Null(Envelope.Optional(JObject.Parse(json), "add"));

    [Theory]
    [InlineData(400, "Refused")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "NotFound")]
    [InlineData(408, "Unavailable")]
    [InlineData(409, "Conflict")]
    [InlineData(422, "Refused")]
    [InlineData(429, "Throttled")]
    [InlineData(500, "Unavailable")]
    [InlineData(599, "Unavailable")]
    public void Open_FailureInsideASuccess_IsThatFailure(int status, string kind)
    {
        var envelope = new JObject { ["statusCode"] = status, ["statusMessage"] = "No such thing", ["response"] = new JObject() };

        var failure = Assert.Throws<ApiException>(() => Envelope.Object(envelope, "get"));

        Assert.Equal(kind, failure.Failure.ToString());
        Assert.Equal($"Endpoint 'get' answered {status}: No such thing", failure.Message);
    }

    [Fact]
    public void Open_LongSentence_IsCut()
    {
        var envelope = new JObject { ["statusCode"] = 400, ["statusMessage"] = new string('x', 5000) };

        Assert.InRange(Assert.Throws<ApiException>(() => Envelope.Object(envelope, "get")).Message.Length, 300, 400);
    }
}
