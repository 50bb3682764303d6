using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Doctor;

/// <summary>What came back instead of an answer, in words. Nothing that the platform wrote is quoted.</summary>
internal static class Symptom
{
    /// <summary>Whether the endpoint is not served at this address. Every other failure says nothing about the path.</summary>
    public static bool IsWrongPath(ApiException exception) =>
        exception.Failure is ApiFailure.NotFound or ApiFailure.Unreadable || exception.Status is 400 or 405 or 501;

    /// <summary>The same for asking for a token, where 400 may be the answer to wrong credentials.</summary>
    public static bool IsWrongTokenPath(ApiException exception) => exception.Status != 400 && IsWrongPath(exception);

    public static string InWords(ApiException exception) =>
        exception switch
        {
            { NoAnswer: { } reason } => InWords(reason),
            { Status: 401 } => "401: the platform does not know who asks",
            { Status: 403 } => "403: not allowed",
            { Status: 404 } => "404: nothing is there",
            { Status: (400 or 405 or 501) and var status } => $"{status}: this is not served there",
            { Status: 429 } => "429: too many requests",
            { Status: >= 500 and var status } => $"{status}: the platform has a problem",
            { Status: >= 300 and < 400 and var status } => $"{status}: it has moved",
            { Status: { } status } => $"{status}: refused",
            { Failure: ApiFailure.Throttled } => exception.Message,
            _ => "an answer that is not one of this endpoint's",
        };

    private static string InWords(NoAnswer reason) =>
        reason switch
        {
            NoAnswer.TimedOut => "no answer in time",
            NoAnswer.UnknownHost => "no answer: the host's name does not resolve",
            NoAnswer.UntrustedCertificate => "no answer: the host's certificate is not trusted",
            NoAnswer.NothingListens => "no answer: nothing listens there (connection refused)",
            NoAnswer.TooLarge => "an answer that is too large to be one of this API's",
            NoAnswer.ProxyRefused => "no answer: the proxy refused the connection",
            _ => "no answer: the connection was cut, or could not be made",
        };
}
