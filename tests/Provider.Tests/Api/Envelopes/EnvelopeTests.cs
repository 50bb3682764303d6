using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Envelopes;

public sealed class EnvelopeTests
{
    private static readonly string[] Attributes = ["a"];

    [Theory]
    [InlineData("""{ "statusCode": 200, "response": { "a": 1 } }""")]
    [InlineData("""{ "response": { "a": 1 } }""")]
    [InlineData("""{ "response": [{ "a": 1 }] }""")]
    [InlineData("""{ "response": { "config": { "a": 1 }, "page": {} } }""")]
    [InlineData("""{ "response": { "a": 1, "config": { "a": 2 } } }""")]
    [InlineData("""{ "data": { "a": 1 } }""")]
    [InlineData("""{ "response": null, "data": { "a": 1 } }""")]
    [InlineData("""{ "a": 1, "b": { "a": 2 } }""")]
    public void ReadObject_PayloadInAnyPlace_ReturnsIt(string json) => Assert.Equal(1, (int?)Envelope.ReadObject(JObject.Parse(json), "get", Attributes)["a"]);

    [Theory]
    [InlineData("""{ "statusCode": 200 }""", "'response'")]
    [InlineData("""{ "statusCode": 200, "response": null }""", "'response'")]
    [InlineData("""{ "message": "maintenance" }""", "'response'")]
    [InlineData("""{ }""", "'response'")]
    [InlineData("""{ "statusCode": 200, "response": "x" }""", "an object")]
    [InlineData("""{ "statusCode": 200, "response": [] }""", "an object")]
    [InlineData("""{ "statusCode": 200, "response": [{ "a": 1 }, { "a": 2 }] }""", "an object")]
    public void ReadObject_NoPayload_ThrowsWithEndpointName(string json, string part)
    {
        var failure = Assert.Throws<ApiException>(() => Envelope.ReadObject(JObject.Parse(json), "get", Attributes));

        Assert.Equal(ApiFailure.InvalidResponse, failure.Failure);
        Assert.Equal($"Endpoint 'get' returned a response without {part}", failure.Text.Text());
    }

    [Theory]
    [InlineData("""{ "response": null }""")]
    [InlineData("""{ "response": [] }""")]
    [InlineData("""{ "statusCode": 201, "response": "done" }""")]
    public void ReadOptional_ResponseIsNotAnObject_ReturnsNull(string json) => Assert.Null(Envelope.ReadOptional(JObject.Parse(json)));

    [Theory]
    [InlineData("""{ "response": { "authUrl": "x" } }""")]
    [InlineData("""{ "data": { "authUrl": "x" } }""")]
    [InlineData("""{ "authUrl": "x" }""")]
    public void ReadOptional_WithOrWithoutEnvelope_ReturnsThePayload(string json) => Assert.Equal("x", (string?)Envelope.ReadOptional(JObject.Parse(json))?["authUrl"]);
}
