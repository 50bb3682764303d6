using System.Text;
using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Provider.Tests.Api.Errors;

public sealed class ErrorMessageReaderTests
{
    [Theory]
    [InlineData("""{ "statusMessage": "must be numeric." }""")]
    [InlineData("""{ "message": " must be numeric " }""")]
    [InlineData("""{ "detail": "must be numeric" }""")]
    [InlineData("""{ "title": "must be numeric" }""")]
    [InlineData("""{ "error": "must be numeric" }""")]
    [InlineData("""{ "error_description": "must be numeric" }""")]
    [InlineData("""{ "error": { "code": 7, "message": "must be numeric" } }""")]
    [InlineData("""{ "errors": ["must be numeric"] }""")]
    [InlineData("""{ "errors": [{ "field": "account", "message": "must be numeric" }] }""")]
    [InlineData("""{ "errors": [{ "detail": "must be numeric" }, { "detail": "must be numeric" }, 7, null] }""")]
    [InlineData("""{ "errors": { "account": ["must be numeric"] } }""")]
    [InlineData("""{ "statusCode": 400, "response": { "message": "must be numeric" } }""")]
    [InlineData("""{ "response": { "errors": [{ "error": { "message": "must be numeric" } }] } }""")]
    [InlineData("""[{ "message": "must be numeric" }]""")]
    [InlineData("\uFEFF{ \"message\": \"must be numeric\" }")]
    [InlineData("""{ "message": "must be numeric", "trace": "not ended""")]
    public void Read_MessageInACommonFormat_ReturnsIt(string body) => Assert.Equal("must be numeric", Read(body));

    [Fact]
    public void Read_SeveralMessages_ReturnsTheFirstOfThem() =>
        Assert.Equal(
            "Bad Request; a; b; c; d",
            Read("""{ "errors": ["a", "b", "a", "c", "d", "e"], "statusMessage": "Bad Request" }"""));

    [Theory]
    [InlineData("""{ "response": "value" }""")]
    [InlineData("""{ "statusMessage": { "deep": "value" } }""")]
    [InlineData("""{ "statusMessage": 17, "message": null, "error": true, "errors": 3 }""")]
    [InlineData("""{ "response": { "secretConfig": { "apiKey": "value" } } }""")]
    [InlineData("""["value"]""")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("")]
    public void Read_NoMessage_ReturnsNull(string body) => Assert.Null(Read(body));

    [Theory]
    [InlineData("text/plain", "must be numeric.\n", "must be numeric")]
    [InlineData("text/plain", "<html>value</html>", null)]
    [InlineData("text/plain", "", null)]
    [InlineData("text/html", "must be numeric", null)]
    [InlineData("application/json", "must be numeric", null)]
    [InlineData(null, "must be numeric", null)]
    public void Read_NotJson_ReturnsPlainTextOnly(string? type, string body, string? message) => Assert.Equal(message, Read(body, type));

    [Fact]
    public void Read_LongPlainText_ReturnsNull() => Assert.Null(Read(new string('x', 301), "text/plain"));

    private static string? Read(string body, string? type = "application/json") => ErrorMessageReader.Read(Encoding.UTF8.GetBytes(body), type);
}
