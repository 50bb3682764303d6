using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Newtonsoft.Json;
using Polly.Timeout;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Errors;

public sealed class ApiExceptionFactoryTests
{
    private const string Canary = "value-canary";

    public static TheoryData<Exception, string, bool> Transports => new()
    {
        { new TimeoutRejectedException(), "the request timed out", true },
        { new TaskCanceledException(), "the request timed out", true },
        { new HttpRequestException(HttpRequestError.NameResolutionError), "the host name does not resolve", false },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, Canary, new AuthenticationException()), "no TLS connection could be established", false },
        {
            new HttpRequestException(HttpRequestError.ConnectionError, Canary, new SocketException((int)SocketError.ConnectionRefused)),
            "the connection was refused",
            false
        },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), "the response is too large", true },
        { new HttpRequestException(Canary), "the connection was lost", true },
        { new IOException(Canary), "the connection was lost", true },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, statusCode: HttpStatusCode.Forbidden), "the proxy refused the connection (403)", false },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, statusCode: HttpStatusCode.BadGateway), "the proxy could not connect to the host (502)", false },
        { new HttpRequestException(Canary, new ConnectionException(TransportFailure.Unreachable, null)), "there is no route to the host", false },
        { new SocketException((int)SocketError.HostNotFound), "the host name does not resolve", false },
        { new SocketException((int)SocketError.NetworkUnreachable), "there is no route to the host", false },
    };

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    public async Task FromResponse_Success_ReturnsNull(int status) => Assert.Null(await ErrorAsync(status, "{}"));

    [Theory]
    [InlineData(400, nameof(ApiFailure.BadRequest))]
    [InlineData(401, nameof(ApiFailure.Unauthorized))]
    [InlineData(403, nameof(ApiFailure.Forbidden))]
    [InlineData(404, nameof(ApiFailure.NotFound))]
    [InlineData(408, nameof(ApiFailure.Unavailable))]
    [InlineData(409, nameof(ApiFailure.Conflict))]
    [InlineData(422, nameof(ApiFailure.BadRequest))]
    [InlineData(429, nameof(ApiFailure.Throttled))]
    [InlineData(500, nameof(ApiFailure.Unavailable))]
    [InlineData(503, nameof(ApiFailure.Unavailable))]
    public async Task FromResponse_Failure_ContainsRequestStatusAndMessage(int status, string failure)
    {
        var exception = await ErrorAsync(status, """{ "statusCode": 1, "statusMessage": "not like this", "response": "value-canary" }""");

        Assert.NotNull(exception);
        Assert.Equal(failure, exception.Failure.ToString());
        Assert.Equal(status, exception.Status);
        Assert.Equal($"POST https://api.example/es/v2/connectors returned {status}: not like this", exception.Text.Text());
    }

    [Theory]
    [InlineData("<html>value-canary</html>")]
    [InlineData("")]
    [InlineData("[\"value-canary\"]")]
    [InlineData("\"value-canary\"")]
    [InlineData("""{ "statusMessage": { "deep": "value-canary" } }""")]
    [InlineData("""{ "statusMessage": null }""")]
    public async Task FromResponse_NoEnvelope_ContainsStatusOnly(string body)
    {
        var exception = await ErrorAsync(502, body);

        Assert.Equal("POST https://api.example/es/v2/connectors returned 502", exception?.Text.Text());
    }

    [Fact]
    public async Task FromResponse_LongMessage_IsTruncated()
    {
        var exception = await ErrorAsync(400, JsonConvert.SerializeObject(new { statusMessage = new string('x', 10_000) }));

        Assert.EndsWith($": {new string('x', 300)}…", exception?.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public void FromTransport_AnyCause_UsesOwnMessage(Exception cause, string reason, bool isSent)
    {
        using var request = Request();

        var exception = Assert.IsType<ApiException>(ApiExceptionFactory.FromTransport(request, cause, CancellationToken.None));

        Assert.Equal($"POST https://api.example/es/v2/connectors got no response: {reason}", exception.Text.Text());
        Assert.Equal(ApiFailure.Unavailable, exception.Failure);
        Assert.Equal(isSent, exception.OutcomeUnknown);
        Assert.NotNull(exception.TransportFailure);
        Assert.DoesNotContain(Canary, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proxy.test:3128", "from")]
    [InlineData(null, "through")]
    public void FromTransport_Proxy_NamesTheServerThatFailed(string? failed, string preposition)
    {
        using var request = Request();
        request.Options.Set(ApiExceptionFactory.ProxyOption, "proxy.test:3128");
        var cause = new HttpRequestException(Canary, new ConnectionException(TransportFailure.ConnectionRefused, failed));

        var exception = Assert.IsType<ApiException>(ApiExceptionFactory.FromTransport(request, cause, CancellationToken.None));

        Assert.EndsWith($"got no response {preposition} the proxy proxy.test:3128: the connection was refused", exception.Text.Text(), StringComparison.Ordinal);
        Assert.Equal(failed is not null, exception.IsOfProxy);
    }

    [Fact]
    public void FromTransport_CallerCanceled_ReturnsTheCancellation()
    {
        using var request = Request();
        var cause = new TaskCanceledException();

        Assert.Same(cause, ApiExceptionFactory.FromTransport(request, cause, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void FromTransport_ApiException_ReturnsItUnchanged()
    {
        using var request = Request();
        var cause = new ApiException(ApiFailure.Throttled, $"later");

        Assert.Same(cause, ApiExceptionFactory.FromTransport(request, cause, CancellationToken.None));
    }

    [Fact]
    public async Task FromInvalidResponse_NotJson_ContainsContentTypeButNotContent()
    {
        using var response = Response(200, $"<html>{Canary}</html>", "text/html");

        var exception = Assert.IsType<ApiException>(await ApiExceptionFactory.FromInvalidResponse(response, new JsonReaderException(Canary)));

        Assert.Equal(ApiFailure.InvalidResponse, exception.Failure);
        Assert.Contains("returned 200 with a body that is not a JSON object (text/html)", exception.Text.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, exception.ToString(), StringComparison.Ordinal);
    }

    private static async Task<ApiException?> ErrorAsync(int status, string body)
    {
        using var response = Response(status, body, "application/json");
        return (ApiException?)await ApiExceptionFactory.FromResponseAsync(response);
    }

    private static HttpResponseMessage Response(int status, string body, string type) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type), RequestMessage = Request() };

    // Messages must not contain the query, headers or content.
    private static HttpRequestMessage Request() =>
        new(HttpMethod.Post, $"https://api.example/es/v2/connectors?accountId={Canary}")
        {
            Headers = { { "Authorization", $"Bearer {Canary}" } },
            Content = new StringContent(Canary),
        };
}
