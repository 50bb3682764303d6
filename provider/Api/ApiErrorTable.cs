using System.Net.Sockets;
using System.Security.Authentication;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Polly.Timeout;

namespace Pulumi.Connectors.Api;

/// <summary>What came back, or did not, as an <see cref="ApiException"/>.</summary>
internal static class ApiErrorTable
{
    /// <summary>Longest sentence of the platform that is passed on.</summary>
    private const int LongestSentence = 300;

    /// <summary>The exception for an answer that is not a success, or null for one that is.</summary>
    public static async ValueTask<Exception?> FromResponseAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return null;
        var sentence = Sentence(await response.Content.ReadAsStringAsync());
        var text = $"{Asked(response.RequestMessage)} answered {(int)response.StatusCode}{(sentence is null ? string.Empty : $": {sentence}")}";
        return new ApiException(FromStatus((int)response.StatusCode), text) { Status = (int)response.StatusCode };
    }

    public static ValueTask<Exception?> FromUnreadable(HttpResponseMessage response, Exception exception)
    {
        var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
        var text = $"{Asked(response.RequestMessage)} answered {(int)response.StatusCode} with something that is not a JSON object ({type}); "
            + "check that baseUrl is the API's address, and routes";
        return ValueTask.FromResult<Exception?>(
            exception is JsonException ? new ApiException(ApiFailure.Unreadable, text) : FromTransport(response.RequestMessage, exception));
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
            _ => ApiFailure.Refused,
        };

    /// <summary>What the platform says in its envelope, without its last full stop, cut where it is long, or null.</summary>
    public static string? Sentence(JObject? envelope)
    {
        var sentence = JsonReading.Text(envelope?["statusMessage"])?.TrimEnd('.', ' ');
        return sentence?.Length > LongestSentence ? $"{sentence[..LongestSentence]}…" : sentence;
    }

    private static ApiException FromTransport(HttpRequestMessage? request, Exception exception)
    {
        var reason = Reason(exception);
        return new ApiException(ApiFailure.Unavailable, $"{Asked(request)} got no answer{Through(request)}: {Text(reason)}") { NoAnswer = reason };
    }

    // Whoever reads this may not know that the environment of a CI job names a proxy.
    private static string Through(HttpRequestMessage? request) =>
        request?.RequestUri is { IsLoopback: false } address && HttpClient.DefaultProxy.GetProxy(address) is { } proxy && proxy != address
            ? $" through the proxy {proxy.Host}:{proxy.Port} that the environment names"
            : string.Empty;

    private static NoAnswer Reason(Exception exception) =>
        exception switch
        {
            TimeoutRejectedException or TaskCanceledException => NoAnswer.TimedOut,
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => NoAnswer.UnknownHost,
            HttpRequestException { InnerException: AuthenticationException } => NoAnswer.UntrustedCertificate,
            HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => NoAnswer.NothingListens,
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => NoAnswer.TooLarge,
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => NoAnswer.ProxyRefused,
            _ => NoAnswer.Cut,
        };

    // Texts of our own: the framework's are stripped in the published binary, and name less.
    private static string Text(NoAnswer reason) =>
        reason switch
        {
            NoAnswer.TimedOut => "it took longer than requestTimeoutSeconds allows",
            NoAnswer.UnknownHost => "the host name of baseUrl does not resolve",
            NoAnswer.UntrustedCertificate => "the certificate of baseUrl's host is not trusted",
            NoAnswer.NothingListens => "nothing listens at baseUrl (connection refused)",
            NoAnswer.TooLarge => "the answer is too large to be one of this API's",
            NoAnswer.ProxyRefused => "the proxy refused the connection",
            _ => "the connection was cut",
        };

    private static string Asked(HttpRequestMessage? request) =>
        request?.RequestUri is { } address ? $"{request.Method} {address.GetLeftPart(UriPartial.Path)}" : "The API";

    private static string? Sentence(string body)
    {
        try
        {
            return JToken.Parse(body) is JObject envelope ? Sentence(envelope) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
