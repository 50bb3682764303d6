using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Api.Network;

/// <summary>Accepts the certificates that the framework accepts, and names the fault of any other.</summary>
internal sealed class CertificateCheck(TimeProvider time)
{
    /// <exception cref="ConnectionException">The framework does not accept the certificate.</exception>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw new ConnectionException(FindFault(chain, errors), proxy: null);

    // A certificate with several faults: trusting the issuer of a certificate for another host, or of one that has expired, would not help.
    private TransportFailure FindFault(X509Chain? chain, SslPolicyErrors errors)
    {
        var faults = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status) ?? X509ChainStatusFlags.NoError;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return TransportFailure.CertificateOfAnotherHost;
        if (faults.HasFlag(X509ChainStatusFlags.NotTimeValid))
            return IsEarly(chain) ? TransportFailure.CertificateNotYetValid : TransportFailure.ExpiredCertificate;
        if (faults.HasFlag(X509ChainStatusFlags.Revoked))
            return TransportFailure.RevokedCertificate;
        return (faults & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0
            ? TransportFailure.UntrustedCertificate
            : TransportFailure.InvalidCertificate;
    }

    private bool IsEarly(X509Chain? chain) =>
        chain?.ChainElements.Any(element => element.Certificate.NotBefore.ToUniversalTime() > time.GetUtcNow().UtcDateTime) == true;
}
