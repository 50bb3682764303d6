using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Newtonsoft.Json;
using Polly.Timeout;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class ApiErrorTableTests
{
    private const string Canary = "value-canary";

    public static TheoryData<Exception, string> Transports => new()
    {
        { new TimeoutRejectedException(), "it took longer than requestTimeoutSeconds allows" },
        { new TaskCanceledException(), "it took longer than requestTimeoutSeconds allows" },
        { new HttpRequestException(HttpRequestError.NameResolutionError), "the host name of baseUrl does not resolve" },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, Canary, new AuthenticationException()), "the certificate of baseUrl's host is not trusted" },
        {
            new HttpRequestException(HttpRequestError.ConnectionError, Canary, new SocketException((int)SocketError.ConnectionRefused)),
            "nothing listens at baseUrl (connection refused)"
        },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), "the answer is too large to be one of this API's" },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError), "the proxy refused the connection" },
        { new HttpRequestException(Canary), "the connection was cut" },
        { new IOException(Canary), "the connection was cut" },
    };

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    public async Task FromResponse_Success_IsNone(int status) => Assert.Null(await ErrorAsync(status, "{}"));

    [Theory]
    [InlineData(400, ApiFailure.Refused)]
    [InlineData(401, ApiFailure.Unauthorized)]
    [InlineData(403, ApiFailure.Forbidden)]
    [InlineData(404, ApiFailure.NotFound)]
    [InlineData(408, ApiFailure.Unavailable)]
    [InlineData(409, ApiFailure.Conflict)]
    [InlineData(422, ApiFailure.Refused)]
    [InlineData(429, ApiFailure.Throttled)]
    [InlineData(500, ApiFailure.Unavailable)]
    [InlineData(503, ApiFailure.Unavailable)]
    [InlineData(301, ApiFailure.Refused)]
    public async Task FromResponse_Failure_NamesTheQuestionTheStatusAndTheSentence(int status, object failure)
    {
        var exception = await ErrorAsync(status, """{ "statusCode": 1, "statusMessage": "not like this", "response": "value-canary" }""");

        Assert.NotNull(exception);
        Assert.Equal(failure, exception.Failure);
        Assert.Equal(status, exception.Status);
        Assert.Equal($"POST https://api.example/es/v2/connectors answered {status}: not like this", exception.Message);
    }

    [Theory]
    [InlineData("<html>value-canary</html>")]
    [InlineData("")]
    [InlineData("[\"value-canary\"]")]
    [InlineData("\"value-canary\"")]
    [InlineData("""{ "statusMessage": { "deep": "value-canary" } }""")]
    [InlineData("""{ "statusMessage": null }""")]
    [InlineData("""{ "statusMessage": "value-canary" """)]
    public async Task FromResponse_NoEnvelope_SaysTheStatusOnly(string body)
    {
        var exception = await ErrorAsync(502, body);

        Assert.Equal("POST https://api.example/es/v2/connectors answered 502", exception?.Message);
    }

    [Fact]
    public async Task FromResponse_EndlessSentence_IsCut()
    {
        var exception = await ErrorAsync(400, JsonConvert.SerializeObject(new { statusMessage = new string('x', 10_000) }));

        Assert.EndsWith($": {new string('x', 300)}…", exception?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public void FromTransport_AnyCause_IsSaidInWordsOfOurOwn(Exception cause, string words)
    {
        using var request = Request();

        var exception = Assert.IsType<ApiException>(ApiErrorTable.FromTransport(request, cause, CancellationToken.None));

        Assert.Equal($"POST https://api.example/es/v2/connectors got no answer: {words}", exception.Message);
        Assert.Equal(ApiFailure.Unavailable, exception.Failure);
        Assert.True(exception.OutcomeUnknown);
        Assert.NotNull(exception.NoAnswer);
        Assert.DoesNotContain(Canary, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromTransport_CallerGaveUp_StaysACancellation()
    {
        using var request = Request();
        var cause = new TaskCanceledException();

        Assert.Same(cause, ApiErrorTable.FromTransport(request, cause, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void FromTransport_ExceptionOfOurOwn_StaysAsItIs()
    {
        using var request = Request();
        var cause = new ApiException(ApiFailure.Throttled, "later");

        Assert.Same(cause, ApiErrorTable.FromTransport(request, cause, CancellationToken.None));
    }

    [Fact]
    public async Task FromUnreadable_NoJson_NamesTheContentTypeAndNotTheContent()
    {
        using var response = Response(200, $"<html>{Canary}</html>", "text/html");

        var exception = Assert.IsType<ApiException>(await ApiErrorTable.FromUnreadable(response, new JsonReaderException(Canary)));

        Assert.Equal(ApiFailure.Unreadable, exception.Failure);
        Assert.Contains("answered 200 with something that is not a JSON object (text/html)", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, exception.ToString(), StringComparison.Ordinal);
    }

    private static async Task<ApiException?> ErrorAsync(int status, string body)
    {
        using var response = Response(status, body, "application/json");
        return (ApiException?)await ApiErrorTable.FromResponseAsync(response);
    }

    private static HttpResponseMessage Response(int status, string body, string type) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type), RequestMessage = Request() };

    // The query stays out of messages: it is the platform's business what it holds.
    private static HttpRequestMessage Request() =>
        new(HttpMethod.Post, $"https://api.example/es/v2/connectors?accountId={Canary}")
        {
            Headers = { { "Authorization", $"Bearer {Canary}" } },
            Content = new StringContent(Canary),
        };
}
