using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>The one table of what a failed call of the API means to the user, for the provider and the doctor.</summary>
internal static class FailureTable
{
    public const string CheckAddress =
        "Check that the base address (connectors:baseUrl) is the root of the API, without /es/v2, and not a web site or a login page.";

    private const string CheckProxy =
        "Check the address in HTTPS_PROXY, and that the proxy is running; if the host is reached without a proxy, add it to NO_PROXY.";

    private const string CheckNetwork = "Check that a firewall or proxy (HTTPS_PROXY, NO_PROXY) lets the request through, then try again.";

    /// <summary>Creates the exception of an operation that a failed call has ended.</summary>
    /// <param name="operation">What was tried, such as "add connector 'x' to sub-account 'y'".</param>
    public static ProviderException ToProviderException(this ApiException exception, Message operation)
    {
        var description = Describe(exception);
        return new ProviderException(
            description.Failure, $"Could not {operation}.", Detail(exception), description.Advice, exception);
    }

    /// <returns>Request and response as a whole sentence.</returns>
    public static Message Detail(ApiException exception) => $"{exception.Text}.";

    public static FailureDescription Describe(ApiException exception) =>
        exception switch
        {
            { TransportFailure: { } transport } => Describe(transport, exception.IsOfProxy),
            { RedirectTarget: { } target, Status: var status } => Describe(target, status),
            _ => DescribeResponse(exception),
        };

    private static FailureDescription DescribeResponse(ApiException exception) =>
        exception switch
        {
            { Failure: ApiFailure.Unauthorized } => new(
                ProviderFailure.Unauthenticated,
                $"401: the credentials or the access token were not accepted",
                $"Check the credentials (connectors:clientId and connectors:clientSecret, or connectors:accessToken), and that they belong to connectors:baseUrl; "
                    + $"`pulumi refresh` and `pulumi destroy` use those of the last update, unless they come from the environment."),
            { Failure: ApiFailure.Forbidden } => new(
                ProviderFailure.Denied, $"403: not allowed", $"Check that the sub-account is the right one and belongs to the organization of these credentials."),
            { Failure: ApiFailure.NotFound } => new(
                ProviderFailure.NotFound,
                $"404: not found",
                $"Check the ids; if the platform serves this endpoint at another path, set connectors:routes (`pulumi-resource-connectors doctor` finds the path)."),
            { Failure: ApiFailure.Conflict } => new(
                ProviderFailure.Precondition, $"409: conflict", $"Remove the object on the platform that the request conflicts with, then try again."),
            { Failure: ApiFailure.Throttled, Status: var status } => new(
                ProviderFailure.Throttled,
                status is { } code ? $"{code}: too many requests" : exception.Text,
                $"Wait and try again, or lower connectors:maxConcurrency."),
            { Failure: ApiFailure.InvalidResponse } => DescribeContent(exception.IsOfEndpoint),
            { Failure: ApiFailure.Unavailable } => new(ProviderFailure.Unavailable, $"{exception.Status ?? 0}: server error", $"Try again later."),
            { Failure: ApiFailure.Redirected, Status: var status } => Describe(RedirectTarget.None, status),
            _ => new(ProviderFailure.Invalid, $"{exception.Status ?? 0}: refused", $"Correct what the response names, then try again."),
        };

    private static FailureDescription DescribeContent(bool isOfEndpoint) =>
        isOfEndpoint
            ? new(
                ProviderFailure.Unavailable,
                $"a response that is not understood",
                $"Try again; if the response stays the same, report it with the output of `pulumi-resource-connectors doctor`, which shows what is understood.")
            : new(
                ProviderFailure.Unavailable,
                $"a response that is not one of this endpoint's",
                $"{Message.Own(CheckAddress)} `pulumi-resource-connectors doctor` shows the response of each endpoint.");

    private static FailureDescription Describe(RedirectTarget target, int? status) =>
        new(
            ProviderFailure.Invalid,
            $"{status ?? 0}: redirected",
            target switch
            {
                RedirectTarget.OtherHost => (Message)$"Set connectors:baseUrl to that address if it is MadConnect's; redirects are not followed, because they would carry the credentials along.",
                RedirectTarget.SameHost => $"Set connectors:routes to the path that the platform serves (`pulumi-resource-connectors doctor` searches for the path of a read), and check connectors:baseUrl.",
                _ => Message.Own(CheckAddress),
            });

    private static FailureDescription Describe(TransportFailure failure, bool isOfProxy)
    {
        var source = isOfProxy ? (Message)$" from the proxy" : null;
        var summary = failure == TransportFailure.ResponseTooLarge
            ? (Message)$"a response that is too large to be one of this API's"
            : $"no response{source}: {TransportFailures.Describe(failure)}";
        return new FailureDescription(ProviderFailure.Unavailable, summary, Advice(failure, isOfProxy));
    }

    private static Message Advice(TransportFailure failure, bool isOfProxy) =>
        failure switch
        {
            TransportFailure.UntrustedCertificate =>
                $"If the certificate comes from a certificate authority (CA) of your organization, or a proxy inspects TLS traffic, make this machine trust its root "
                    + $"certificate (on Linux, the environment variable SSL_CERT_FILE names a file of CA certificates); otherwise do not continue, because the connection "
                    + $"may be intercepted.",
            TransportFailure.ExpiredCertificate => $"Ask the owner of the host to renew the certificate, and check the clock of this machine.",
            TransportFailure.CertificateNotYetValid => $"Check the clock of this machine.",
            TransportFailure.CertificateOfAnotherHost =>
                $"Check the host name in {(isOfProxy ? Message.Own("HTTPS_PROXY") : Message.Own("connectors:baseUrl"))}; if it is right, do not continue, because the connection may be intercepted.",
            TransportFailure.RevokedCertificate or TransportFailure.InvalidCertificate => $"Do not continue, because the connection may be intercepted; report it to the owner of the host.",
            TransportFailure.ResponseTooLarge => Message.Own(CheckAddress),
            TransportFailure.ProxyLoginRequired =>
                $"Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT with the right login, in which special characters are percent-encoded; if the host is reached "
                    + $"without a proxy, add it to NO_PROXY.",
            TransportFailure.ProxyRefused or TransportFailure.ProxyCannotConnect => $"Check HTTPS_PROXY and NO_PROXY, and what the proxy reports about this host.",
            _ when isOfProxy => Message.Own(CheckProxy),
            TransportFailure.TimedOut => $"Raise connectors:requestTimeoutSeconds if the platform is slow. {Message.Own(CheckNetwork)}",
            TransportFailure.UnknownHost => $"Check the host name in connectors:baseUrl and the name resolution of this machine (DNS, VPN).",
            TransportFailure.ConnectionRefused => $"Check host and port of connectors:baseUrl, and that the service is running.",
            TransportFailure.TlsFailed => $"Check host and port of connectors:baseUrl, and that the server supports TLS 1.2 or later.",
            _ => Message.Own(CheckNetwork),
        };
}
