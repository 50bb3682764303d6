using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pulumi.Connectors.Provider.Tests.Api.Network;

/// <summary>Certificates of an authority that no machine trusts.</summary>
internal static class TestCertificates
{
    private static readonly X509Certificate2 Authority = CreateAuthority();

    /// <summary>The authority's own certificate, in the format of <c>SSL_CERT_FILE</c>.</summary>
    public static string AuthorityPem => Authority.ExportCertificatePem();

    /// <param name="host">Host name or IP address for which the certificate is issued.</param>
    /// <param name="from">First day of its validity, counted from today.</param>
    /// <param name="to">Last day of its validity.</param>
    public static X509Certificate2 Create(string host, int from = -1, int to = 1)
    {
        var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(host);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.Create(Authority, now.AddDays(from), now.AddDays(to), RandomNumberGenerator.GetBytes(8)).CopyWithPrivateKey(key);
    }

    private static X509Certificate2 CreateAuthority()
    {
        var request = new CertificateRequest("CN=Test authority", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1000), now.AddDays(1000));
    }
}
