namespace Pulumi.Connectors.Api.Errors;

/// <summary>Why a request got no response that can be read.</summary>
internal enum TransportFailure
{
    /// <summary>The connection ended, or any other reason without a value of its own.</summary>
    ConnectionLost,

    TimedOut,

    UnknownHost,

    ConnectionRefused,

    /// <summary>No route to the server.</summary>
    Unreachable,

    /// <summary>No TLS connection could be agreed on; the certificate was not the reason.</summary>
    TlsFailed,

    /// <summary>The certificate was issued by an authority that this machine does not know.</summary>
    UntrustedCertificate,

    ExpiredCertificate,

    /// <summary>The certificate becomes valid later, by the clock of this machine.</summary>
    CertificateNotYetValid,

    CertificateOfAnotherHost,

    RevokedCertificate,

    /// <summary>Any other fault of a certificate.</summary>
    InvalidCertificate,

    ResponseTooLarge,

    /// <summary>The proxy does not allow a connection to the host.</summary>
    ProxyRefused,

    /// <summary>The proxy could not connect to the host.</summary>
    ProxyCannotConnect,

    /// <summary>407: the proxy requires a login, or refused the one that was given.</summary>
    ProxyLoginRequired,
}
