namespace Pulumi.Connectors.Api;

/// <summary>Why nothing came back.</summary>
internal enum NoAnswer
{
    /// <summary>Whatever has no kind of its own.</summary>
    Cut,

    TimedOut,

    /// <summary>The host's name does not resolve.</summary>
    UnknownHost,

    UntrustedCertificate,

    /// <summary>The connection was refused.</summary>
    NothingListens,

    TooLarge,

    ProxyRefused,
}
