using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{ "statusCode": 200, "response": { "a": 1 } }""")]
    [InlineData("""{ "statusCode": 0, "response": { "a": 1 } }""")]
    [InlineData("""{ "statusCode": "200", "response": { "a": 1 } }""")]
    [InlineData("""{ "statusCode": null, "response": { "a": 1 } }""")]
    [InlineData("""{ "response": { "a": 1 } }""")]
    public void ReadObject_AnySuccessStatus_ReturnsResponse(string json) => Assert.Equal(1, (int?)Envelope.ReadObject(JObject.Parse(json), "get")["a"]);

    [Theory]
    [InlineData("""{ "statusCode": 200 }""")]
    [InlineData("""{ "statusCode": 200, "response": null }""")]
    [InlineData("""{ "statusCode": 200, "response": "x" }""")]
    [InlineData("""{ "statusCode": 200, "response": [] }""")]
    [InlineData("""{ }""")]
    public void ReadObject_ResponseIsNotAnObject_ThrowsWithEndpointName(string json)
    {
        var failure = Assert.Throws<ApiException>(() => Envelope.ReadObject(JObject.Parse(json), "get"));

        Assert.Equal(ApiFailure.InvalidResponse, failure.Failure);
        Assert.Contains("Endpoint 'get' returned a response without", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "response": {} }""")]
    [InlineData("""{ "response": null }""")]
    [InlineData("""{ }""")]
    public void ReadArray_ResponseIsNotAList_ThrowsInvalidResponse(string json) =>
        Assert.Equal(ApiFailure.InvalidResponse, Assert.Throws<ApiException>(() => Envelope.ReadArray(JObject.Parse(json), "listAdded")).Failure);

    [Theory]
    [InlineData("""{ "response": null }""")]
    [InlineData("""{ "response": [] }""")]
    [InlineData("""{ "statusCode": 201, "response": "done" }""")]
    public void ReadOptional_ResponseIsNotAnObject_ReturnsNull(string json) => Assert.Null(Envelope.ReadOptional(JObject.Parse(json), "add"));

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "NotFound")]
    [InlineData(408, "Unavailable")]
    [InlineData(409, "Conflict")]
    [InlineData(422, "BadRequest")]
    [InlineData(429, "Throttled")]
    [InlineData(500, "Unavailable")]
    [InlineData(599, "Unavailable")]
    public void ReadObject_FailureStatusInEnvelope_ThrowsThatFailure(int status, string failureName)
    {
        var envelope = new JObject { ["statusCode"] = status, ["statusMessage"] = "No such thing", ["response"] = new JObject() };

        var failure = Assert.Throws<ApiException>(() => Envelope.ReadObject(envelope, "get"));

        Assert.Equal(failureName, failure.Failure.ToString());
        Assert.Equal($"Endpoint 'get' returned {status}: No such thing", failure.Text.Text());
    }

    [Fact]
    public void ReadObject_LongMessage_IsTruncated()
    {
        var envelope = new JObject { ["statusCode"] = 400, ["statusMessage"] = new string('x', 5000) };

        Assert.InRange(Assert.Throws<ApiException>(() => Envelope.ReadObject(envelope, "get")).Text.Text().Length, 300, 400);
    }
}
