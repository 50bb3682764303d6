using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Errors;

/// <summary>Properties of transport failures.</summary>
internal static class TransportFailures
{
    public static TransportFailure Classify(Exception exception) =>
        exception switch
        {
            _ when ConnectionException.Find(exception) is { } connection => connection.Failure,
            TimeoutRejectedException or OperationCanceledException => TransportFailure.TimedOut,
            SocketException socket => Classify(socket.SocketErrorCode),
            AuthenticationException => TransportFailure.TlsFailed,
            HttpRequestException http => Classify(http),
            _ => TransportFailure.ConnectionLost,
        };

    /// <summary>Whether the same request may succeed a moment later.</summary>
    public static bool IsTransient(TransportFailure failure) =>
        failure is TransportFailure.ConnectionLost or TransportFailure.TimedOut or TransportFailure.UnknownHost or TransportFailure.ConnectionRefused
            or TransportFailure.Unreachable or TransportFailure.TlsFailed or TransportFailure.ProxyCannotConnect;

    /// <summary>Whether the failure comes before the request is sent, so that the platform cannot have processed it.</summary>
    public static bool PreventsSending(TransportFailure failure) =>
        failure is not (TransportFailure.ConnectionLost or TransportFailure.TimedOut or TransportFailure.ResponseTooLarge);

    /// <returns>The failure as a clause. The framework's messages are stripped from the native binary.</returns>
    public static Message Describe(TransportFailure failure) =>
        failure switch
        {
            TransportFailure.TimedOut => $"the request timed out",
            TransportFailure.UnknownHost => $"the host name does not resolve",
            TransportFailure.ConnectionRefused => $"the connection was refused",
            TransportFailure.Unreachable => $"there is no route to the host",
            TransportFailure.TlsFailed => $"no TLS connection could be established",
            TransportFailure.UntrustedCertificate => $"the certificate of the host is not trusted, because its issuer is unknown to this machine",
            TransportFailure.ExpiredCertificate => $"the certificate of the host has expired",
            TransportFailure.CertificateNotYetValid => $"the certificate of the host is not valid yet",
            TransportFailure.CertificateOfAnotherHost => $"the certificate was issued for another host name",
            TransportFailure.RevokedCertificate => $"the certificate of the host was revoked",
            TransportFailure.InvalidCertificate => $"the certificate of the host is not valid",
            TransportFailure.ResponseTooLarge => $"the response is too large",
            TransportFailure.ProxyRefused => $"the proxy refused the connection",
            TransportFailure.ProxyCannotConnect => $"the proxy could not connect to the host",
            TransportFailure.ProxyLoginRequired => $"the proxy requires a login (407)",
            _ => $"the connection was lost",
        };

    private static TransportFailure Classify(HttpRequestException exception) =>
        exception.HttpRequestError switch
        {
            HttpRequestError.ProxyTunnelError when exception.StatusCode is HttpStatusCode.ProxyAuthenticationRequired => TransportFailure.ProxyLoginRequired,
            HttpRequestError.ProxyTunnelError when exception.StatusCode >= HttpStatusCode.InternalServerError => TransportFailure.ProxyCannotConnect,
            HttpRequestError.ProxyTunnelError => TransportFailure.ProxyRefused,
            HttpRequestError.NameResolutionError => TransportFailure.UnknownHost,
            HttpRequestError.SecureConnectionError => TransportFailure.TlsFailed,
            HttpRequestError.ConfigurationLimitExceeded => TransportFailure.ResponseTooLarge,
            _ => exception.InnerException is SocketException socket ? Classify(socket.SocketErrorCode) : TransportFailure.ConnectionLost,
        };

    private static TransportFailure Classify(SocketError error) =>
        error switch
        {
            SocketError.ConnectionRefused => TransportFailure.ConnectionRefused,
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => TransportFailure.UnknownHost,
            SocketError.TimedOut => TransportFailure.TimedOut,
            SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown => TransportFailure.Unreachable,
            _ => TransportFailure.ConnectionLost,
        };
}
