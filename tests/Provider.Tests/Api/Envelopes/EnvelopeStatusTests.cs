using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Envelopes;

public sealed class EnvelopeStatusTests
{
    [Theory]
    [InlineData("""{ "response": {} }""")]
    [InlineData("""{ "statusCode": null, "response": {} }""")]
    [InlineData("""{ "statusCode": "", "response": {} }""")]
    [InlineData("""{ "statusCode": 0 }""")]
    [InlineData("""{ "statusCode": 200 }""")]
    [InlineData("""{ "statusCode": 299 }""")]
    [InlineData("""{ "statusCode": 200.0 }""")]
    [InlineData("""{ "statusCode": "0" }""")]
    [InlineData("""{ "statusCode": " 200 " }""")]
    [InlineData("""{ "statusCode": "200 OK" }""")]
    [InlineData("""{ "statusCode": "OK" }""")]
    [InlineData("""{ "statusCode": "ok" }""")]
    [InlineData("""{ "statusCode": "Success" }""")]
    [InlineData("""{ "statusCode": "NO_CONTENT" }""")]
    [InlineData("""{ "success": true, "response": {} }""")]
    [InlineData("""{ "success": "true", "code": 1001 }""")]
    [InlineData("""{ "status": "success", "data": {} }""")]
    [InlineData("""{ "status": true, "data": {} }""")]
    [InlineData("""{ "code": 200, "message": "Request executed successfully", "response": {} }""")]
    [InlineData("""{ "statusCode": 200, "status": "active" }""")]
    [InlineData("""{ "statusCode": 200, "errors": ["x"], "response": {} }""")]
    [InlineData("""{ "errors": [], "error": null, "response": {} }""")]
    [InlineData("""{ "connectorId": "c", "status": 1 }""")]
    [InlineData("""{ "connectorId": "c", "status": "error" }""")]
    [InlineData("""{ "response": { "status": "failed", "success": false } }""")]
    public void Read_Success_ReportsNothing(string json) => Assert.Equal(new EnvelopeStatus(null, null, null), Read(json));

    [Theory]
    [InlineData("""{ "statusCode": 404 }""", "statusCode", "404", 404)]
    [InlineData("""{ "statusCode": 429, "response": {} }""", "statusCode", "429", 429)]
    [InlineData("""{ "statusCode": "401" }""", "statusCode", "401", 401)]
    [InlineData("""{ "statusCode": "503 Service Unavailable" }""", "statusCode", "503 Service Unavailable", 503)]
    [InlineData("""{ "statusCode": 1 }""", "statusCode", "1", 500)]
    [InlineData("""{ "statusCode": -1 }""", "statusCode", "-1", 500)]
    [InlineData("""{ "statusCode": 302 }""", "statusCode", "302", 500)]
    [InlineData("""{ "statusCode": 407 }""", "statusCode", "407", 500)]
    [InlineData("""{ "statusCode": 1001 }""", "statusCode", "1001", 500)]
    [InlineData("""{ "statusCode": "ERROR" }""", "statusCode", "ERROR", 500)]
    [InlineData("""{ "statusCode": "Failed", "errorCode": 409 }""", "statusCode", "Failed", 409)]
    [InlineData("""{ "statusCode": "NOT_FOUND" }""", "statusCode", "NOT_FOUND", 404)]
    [InlineData("""{ "statusCode": "too many requests" }""", "statusCode", "too many requests", 429)]
    [InlineData("""{ "success": false }""", "success", "false", 500)]
    [InlineData("""{ "success": "no", "code": 403 }""", "success", "false", 403)]
    [InlineData("""{ "ok": false, "error": { "code": 423 } }""", "ok", "false", 423)]
    [InlineData("""{ "status": "error" }""", "status", "error", 500)]
    [InlineData("""{ "status": "FAILED", "response": { "code": 409 } }""", "status", "FAILED", 409)]
    [InlineData("""{ "status": 422, "title": "Invalid" }""", "status", "422", 422)]
    [InlineData("""{ "statusCode": 200, "status": "error" }""", "status", "error", 500)]
    [InlineData("""{ "statusCode": 200, "success": false }""", "success", "false", 500)]
    [InlineData("""{ "code": 401, "message": "token expired" }""", "code", "401", 401)]
    [InlineData("""{ "error": "sealed" }""", "error", null, 500)]
    [InlineData("""{ "errors": [{ "message": "sealed" }], "response": null }""", "errors", null, 500)]
    public void Read_Failure_ReportsStatusAndAttribute(string json, string attribute, string? value, int status)
    {
        var failure = Read(json).Failure;

        Assert.Equal((200, status, attribute, value), (failure?.HttpStatus, failure?.Status, failure?.Attribute, failure?.Value));
    }

    [Theory]
    [InlineData("""{ "statusCode": "sealed" }""", "statusCode", "a string")]
    [InlineData("""{ "statusCode": 2.5 }""", "statusCode", "a number")]
    [InlineData("""{ "statusCode": 1e30 }""", "statusCode", "a number")]
    [InlineData("""{ "statusCode": {}, "response": {} }""", "statusCode", "an object")]
    [InlineData("""{ "statusCode": [200], "status": "success" }""", "statusCode", "a list")]
    [InlineData("""{ "statusCode": "found" }""", "statusCode", "a string")]
    [InlineData("""{ "success": "perhaps" }""", "success", "a string")]
    [InlineData("""{ "status": "sealed", "response": {} }""", "status", "a string")]
    [InlineData("""{ "status": 1, "response": {} }""", "status", "a number")]
    public void Read_Other_IsNeitherSuccessNorFailure(string json, string attribute, string kind)
    {
        var status = Read(json);

        Assert.Equal((null, attribute, kind), (status.Failure, status.NotUnderstood, status.Kind?.Text()));
    }

    [Theory]
    [InlineData("""{ "statusCode": 200, "response": { "status": "failed" } }""", "status")]
    [InlineData("""{ "response": { "success": false } }""", "success")]
    [InlineData("""{ "configurationId": "c", "status": "failure" }""", "status")]
    public void Read_FailureInThePayloadOfAWrite_IsReported(string json, string attribute) => Assert.Equal(attribute, Read(json, isWrite: true).Failure?.Attribute);

    [Theory]
    [InlineData("""{ "response": { "status": "active", "code": "x", "success": true } }""")]
    [InlineData("""{ "response": { "status": 1 } }""")]
    public void Read_StateInThePayloadOfAWrite_IsNoFailure(string json) => Assert.Equal(new EnvelopeStatus(null, null, null), Read(json, isWrite: true));

    private static EnvelopeStatus Read(string json, bool isWrite = false) => EnvelopeStatus.Read(JObject.Parse(json), httpStatus: 200, isWrite);
}
