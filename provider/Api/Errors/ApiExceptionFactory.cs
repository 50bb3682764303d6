using System.Net.Sockets;
using System.Security.Authentication;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Polly.Timeout;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Errors;

/// <summary>Creates the <see cref="ApiException"/> for a failed response, or for a request that got none.</summary>
internal static class ApiExceptionFactory
{
    /// <summary>Length of the longest message from the API that is quoted, in characters.</summary>
    private const int MaxMessageLength = 300;

    /// <returns>The exception for a response that is not a success, or null for a success.</returns>
    public static async ValueTask<Exception?> FromResponseAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return null;
        var message = ReadMessage(await response.Content.ReadAsStringAsync());
        var text = $"{Describe(response.RequestMessage)} returned {(int)response.StatusCode}{(message is null ? string.Empty : $": {message}")}";
        return new ApiException(FromStatus((int)response.StatusCode), text) { Status = (int)response.StatusCode };
    }

    public static ValueTask<Exception?> FromInvalidResponse(HttpResponseMessage response, Exception exception)
    {
        if (exception is not JsonException)
            return ValueTask.FromResult<Exception?>(FromTransport(response.RequestMessage, exception));
        var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
        var text = $"{Describe(response.RequestMessage)} returned {(int)response.StatusCode} with a body that is not a JSON object ({type})";
        return ValueTask.FromResult<Exception?>(new ApiException(ApiFailure.InvalidResponse, text));
    }

    public static Exception FromTransport(HttpRequestMessage request, Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested
            ? exception
            : exception as ApiException ?? FromTransport(request, exception);

    public static ApiFailure FromStatus(int status) =>
        status switch
        {
            401 => ApiFailure.Unauthorized,
            403 => ApiFailure.Forbidden,
            404 => ApiFailure.NotFound,
            409 => ApiFailure.Conflict,
            429 => ApiFailure.Throttled,
            408 or >= 500 => ApiFailure.Unavailable,
            _ => ApiFailure.BadRequest,
        };

    /// <summary>Reads the message of an envelope, without its final full stop and truncated to <see cref="MaxMessageLength"/>; null if there is none.</summary>
    public static string? ReadMessage(JObject? envelope)
    {
        var message = LenientJson.GetString(envelope?["statusMessage"])?.TrimEnd('.', ' ');
        return message?.Length > MaxMessageLength ? $"{message[..MaxMessageLength]}…" : message;
    }

    /// <returns>The failure as a clause. The framework's messages are stripped from the native binary.</returns>
    public static string Describe(TransportFailure failure) =>
        failure switch
        {
            TransportFailure.TimedOut => "the request timed out",
            TransportFailure.UnknownHost => "the host name does not resolve",
            TransportFailure.UntrustedCertificate => "the certificate of the host is not trusted",
            TransportFailure.ConnectionRefused => "the connection was refused",
            TransportFailure.ResponseTooLarge => "the response is too large",
            TransportFailure.ProxyRefused => "the proxy refused the connection",
            _ => "the connection was lost",
        };

    private static ApiException FromTransport(HttpRequestMessage? request, Exception exception)
    {
        var failure = Classify(exception);
        return new ApiException(ApiFailure.Unavailable, $"{Describe(request)} got no response{DescribeProxy(request)}: {Describe(failure)}")
        {
            TransportFailure = failure,
        };
    }

    // The user may not know that the environment of a CI job names a proxy.
    private static string DescribeProxy(HttpRequestMessage? request) =>
        request?.RequestUri is { IsLoopback: false } address && HttpClient.DefaultProxy.GetProxy(address) is { } proxy && proxy != address
            ? $" through the proxy {proxy.Host}:{proxy.Port} that the environment names"
            : string.Empty;

    private static TransportFailure Classify(Exception exception) =>
        exception switch
        {
            TimeoutRejectedException or TaskCanceledException => TransportFailure.TimedOut,
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => TransportFailure.UnknownHost,
            HttpRequestException { InnerException: AuthenticationException } => TransportFailure.UntrustedCertificate,
            HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => TransportFailure.ConnectionRefused,
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => TransportFailure.ResponseTooLarge,
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => TransportFailure.ProxyRefused,
            _ => TransportFailure.ConnectionLost,
        };

    private static string Describe(HttpRequestMessage? request) =>
        request?.RequestUri is { } address ? $"{request.Method} {address.GetLeftPart(UriPartial.Path)}" : "The API";

    private static string? ReadMessage(string body)
    {
        try
        {
            return JToken.Parse(body) is JObject envelope ? ReadMessage(envelope) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
