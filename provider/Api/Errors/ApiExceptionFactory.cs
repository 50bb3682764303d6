using System.Net;
using Newtonsoft.Json;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Errors;

/// <summary>Creates the <see cref="ApiException"/> for a failed response, or for a request that got none.</summary>
internal static class ApiExceptionFactory
{
    /// <summary>425: the platform does not process the request yet.</summary>
    public const HttpStatusCode TooEarly = (HttpStatusCode)425;

    /// <summary>Request option that contains host and port of the proxy, if there is one.</summary>
    public static readonly HttpRequestOptionsKey<string> ProxyOption = new("proxy");

    /// <returns>The exception for a response that is not a success, or null for a success.</returns>
    public static async ValueTask<Exception?> FromResponseAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return null;
        var status = (int)response.StatusCode;
        if (response.Content is TokenContent { Failure: { } reported, Token: var body })
            return FromReport(response, reported, ErrorMessageReader.Read(body));
        var failure = FromStatus(status);
        if (failure == ApiFailure.Redirected)
            return FromRedirect(response);
        var message = ErrorMessageReader.Read(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.MediaType);
        return new ApiException(failure, $"{DescribeResponse(response)}{Quote(message)}")
        {
            Status = status,
            TransportFailure = status == 407 ? TransportFailure.ProxyLoginRequired : null,
        };
    }

    public static ValueTask<Exception?> FromInvalidResponse(HttpResponseMessage response, Exception exception) =>
        ValueTask.FromResult<Exception?>(exception is JsonException ? NotAnObject(response) : FromTransport(response.RequestMessage, exception));

    public static Exception FromTransport(HttpRequestMessage request, Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested
            ? exception
            : exception as ApiException ?? FromTransport(request, exception);

    public static ApiException TooLarge(HttpResponseMessage response) =>
        new(ApiFailure.Unavailable, $"{DescribeResponse(response)} with a body that is too large to be one of this API's")
        {
            TransportFailure = TransportFailure.ResponseTooLarge,
        };

    public static ApiException NotUtf8(HttpResponseMessage response) => Unreadable(response, $"not encoded in UTF-8");

    public static ApiException NotAnObject(HttpResponseMessage response) => Unreadable(response, $"not a JSON object");

    /// <param name="attribute">Attribute of the envelope that reports neither a success nor a failure.</param>
    /// <param name="kind">Type of its value, in words.</param>
    public static ApiException NotUnderstood(HttpResponseMessage response, string attribute, Message kind) =>
        new(ApiFailure.InvalidResponse, $"{DescribeResponse(response)} with a '{attribute}' that is not understood ({kind})");

    public static ApiFailure FromStatus(int status) =>
        status switch
        {
            >= 300 and < 400 => ApiFailure.Redirected,
            401 => ApiFailure.Unauthorized,
            403 => ApiFailure.Forbidden,
            404 => ApiFailure.NotFound,
            409 => ApiFailure.Conflict,
            429 => ApiFailure.Throttled,
            407 or 408 or 423 or 425 or >= 500 => ApiFailure.Unavailable,
            _ => ApiFailure.BadRequest,
        };

    /// <returns>The end of a sentence that quotes a message of the API; null if there is none.</returns>
    public static Message? Quote(string? message) => message is null ? null : (Message)$": {message}";

    private static ApiException Unreadable(HttpResponseMessage response, Message fault)
    {
        if (response.Content.Headers.ContentEncoding.Count > 0)
            return new ApiException(ApiFailure.InvalidResponse, $"{DescribeResponse(response)} with a compressed body, which was not requested");
        var type = response.Content.Headers.ContentType?.MediaType ?? "no content type";
        return new ApiException(ApiFailure.InvalidResponse, $"{DescribeResponse(response)} with a body that is {fault} ({type})");
    }

    private static ApiException FromReport(HttpResponseMessage response, ReportedFailure failure, string? message) =>
        new(
            FromStatus(failure.Status),
            $"{Describe(response.RequestMessage)} returned {failure.HttpStatus} with {failure.Attribute}{(failure.Value is { } value ? (Message)$" {value}" : null)}{Quote(message)}")
        {
            Status = failure.Status,
            IsInsideSuccess = failure.HttpStatus is >= 200 and < 300,
        };

    private static ApiException FromRedirect(HttpResponseMessage response)
    {
        var location = RedirectLocation.Of(response);
        return new ApiException(ApiFailure.Redirected, $"{DescribeResponse(response)}: it {location.Describe()}")
        {
            Status = (int)response.StatusCode,
            RedirectTarget = location.Target,
        };
    }

    private static ApiException FromTransport(HttpRequestMessage? request, Exception exception)
    {
        var failure = TransportFailures.Classify(exception);
        var isOfProxy = ConnectionException.Find(exception)?.Proxy is not null;
        var status = failure is TransportFailure.ProxyRefused or TransportFailure.ProxyCannotConnect ? DescribeStatus(exception) : null;
        return new ApiException(
            ApiFailure.Unavailable, $"{Describe(request)} got no response{DescribeProxy(request, isOfProxy)}: {TransportFailures.Describe(failure)}{status}")
        {
            TransportFailure = failure,
            IsOfProxy = isOfProxy,
        };
    }

    // The user may not know that the environment of a CI job names a proxy.
    private static Message? DescribeProxy(HttpRequestMessage? request, bool isOfProxy)
    {
        if (request?.Options.TryGetValue(ProxyOption, out var proxy) != true)
            return null;
        return isOfProxy ? (Message)$" from the proxy {proxy}" : $" through the proxy {proxy}";
    }

    private static Message? DescribeStatus(Exception exception) =>
        exception is HttpRequestException { StatusCode: { } status } ? (Message)$" ({(int)status})" : null;

    private static Message DescribeResponse(HttpResponseMessage response) => $"{Describe(response.RequestMessage)} returned {(int)response.StatusCode}";

    private static Message Describe(HttpRequestMessage? request) =>
        request?.RequestUri is { } address ? (Message)$"{request.Method.Method} {new KnownText(address.GetLeftPart(UriPartial.Authority))}{address.AbsolutePath}" : $"The API";
}
