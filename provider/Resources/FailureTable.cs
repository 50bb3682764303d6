using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Resources;

/// <summary>The one table of what a failed call of the API means to the user, for the provider and the doctor.</summary>
internal static class FailureTable
{
    public const string CheckAddress =
        "Check that the base address (connectors:baseUrl) is the root of the API, without /es/v2, and not a web site or a login page.";

    private const string CheckNetwork = "Check that a firewall or proxy (HTTPS_PROXY, NO_PROXY) lets the request through, then try again.";

    /// <summary>Creates the exception of an operation that a failed call has ended.</summary>
    /// <param name="operation">What was tried, such as "add connector 'x' to sub-account 'y'".</param>
    public static ProviderException ToProviderException(this ApiException exception, string operation)
    {
        var description = Describe(exception);
        return new ProviderException(
            description.Failure, $"Could not {operation}.", Detail(exception), description.Advice, exception);
    }

    /// <returns>Request and response as a whole sentence.</returns>
    public static string Detail(ApiException exception) => $"{exception.Message.TrimEnd('.')}.";

    public static FailureDescription Describe(ApiException exception) =>
        exception.TransportFailure is { } transport ? Describe(transport) : DescribeResponse(exception);

    private static FailureDescription DescribeResponse(ApiException exception) =>
        exception switch
        {
            { Failure: ApiFailure.Unauthorized } => new(
                ProviderFailure.Unauthenticated,
                "401: the credentials or the access token were not accepted",
                "Check the credentials (connectors:clientId and connectors:clientSecret, or connectors:accessToken), and that they belong to connectors:baseUrl; "
                    + "`pulumi refresh` and `pulumi destroy` use those of the last update, unless they come from the environment."),
            { Failure: ApiFailure.Forbidden } => new(
                ProviderFailure.Denied, "403: not allowed", "Check that the sub-account is the right one and belongs to the organization of these credentials."),
            { Failure: ApiFailure.NotFound } => new(
                ProviderFailure.NotFound,
                "404: not found",
                "Check the ids; if the platform serves this endpoint at another path, set connectors:routes (`pulumi-resource-connectors doctor` finds the path)."),
            { Failure: ApiFailure.Conflict } => new(
                ProviderFailure.Precondition, "409: conflict", "Remove the object on the platform that the request conflicts with, then try again."),
            { Failure: ApiFailure.Throttled, Status: var status } => new(
                ProviderFailure.Throttled,
                status is null ? exception.Message : $"{status}: too many requests",
                "Wait and try again, or lower connectors:maxConcurrency."),
            { Failure: ApiFailure.InvalidResponse } => new(
                ProviderFailure.Unavailable,
                "a response that is not one of this endpoint's",
                $"{CheckAddress} `pulumi-resource-connectors doctor` shows the response of each endpoint."),
            { Failure: ApiFailure.Unavailable } => new(ProviderFailure.Unavailable, $"{exception.Status}: server error", "Try again later."),
            { Status: >= 300 and < 400 and var status } => new(
                ProviderFailure.Invalid, $"{status}: redirected", "Check that connectors:baseUrl is the API's own address and starts with https://."),
            _ => new(ProviderFailure.Invalid, $"{exception.Status}: refused", "Correct what the response names, then try again."),
        };

    private static FailureDescription Describe(TransportFailure failure)
    {
        var summary = failure == TransportFailure.ResponseTooLarge
            ? "a response that is too large to be one of this API's"
            : $"no response: {ApiExceptionFactory.Describe(failure)}";
        return new FailureDescription(ProviderFailure.Unavailable, summary, Advice(failure));
    }

    private static string Advice(TransportFailure failure) =>
        failure switch
        {
            TransportFailure.TimedOut => $"Raise connectors:requestTimeoutSeconds if the platform is slow. {CheckNetwork}",
            TransportFailure.UnknownHost => "Check the host name in connectors:baseUrl and the name resolution of this machine (DNS, VPN).",
            TransportFailure.UntrustedCertificate =>
                "If a proxy of your organization inspects TLS traffic, make this machine trust its root certificate (on Linux, SSL_CERT_FILE can name it); "
                    + "otherwise do not continue, because the connection may be intercepted.",
            TransportFailure.ConnectionRefused => "Check host and port of connectors:baseUrl, and that the service is running.",
            TransportFailure.ResponseTooLarge => CheckAddress,
            TransportFailure.ProxyRefused => "Check HTTPS_PROXY and NO_PROXY, and what the proxy reports about this host.",
            _ => CheckNetwork,
        };
}
