namespace Pulumi.Connectors.Api.Errors;

/// <summary>Why a request got no response.</summary>
internal enum TransportFailure
{
    /// <summary>The connection ended, or any other reason without a value of its own.</summary>
    ConnectionLost,

    TimedOut,

    UnknownHost,

    UntrustedCertificate,

    ConnectionRefused,

    ResponseTooLarge,

    ProxyRefused,
}
