using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;

namespace Pulumi.Connectors.Provider.Tests.Api.Network;

/// <summary>Each fault of a certificate has its own message and advice.</summary>
public sealed class CertificateTests
{
    [Theory]
    [InlineData("127.0.0.1", -1, 1, nameof(TransportFailure.UntrustedCertificate), "not trusted, because its issuer is unknown", "SSL_CERT_FILE")]
    [InlineData("127.0.0.1", -9, -1, nameof(TransportFailure.ExpiredCertificate), "has expired", "renew")]
    [InlineData("127.0.0.1", 1, 9, nameof(TransportFailure.CertificateNotYetValid), "not valid yet", "clock")]
    [InlineData("other.example.test", -1, 1, nameof(TransportFailure.CertificateOfAnotherHost), "for another host name", "baseUrl")]
    public async Task Get_CertificateIsNotValid_NamesTheFault(string host, int from, int to, string failure, string reason, string advice)
    {
        var requests = 0;
        await using var api = await StubApi.StartAllAsync(
            _ =>
            {
                requests++;
                return Task.CompletedTask;
            },
            TestCertificates.Create(host, from, to));

        var exception = await TestClient.Create(api.Address, maxRetries: 4).AssertFailsAsync();

        Assert.Equal(failure, exception.TransportFailure.ToString());
        Assert.False(exception.OutcomeUnknown);
        Assert.Contains(reason, exception.Text.Text(), StringComparison.Ordinal);
        Assert.Contains(advice, FailureTable.Describe(exception).Advice.Text(), StringComparison.Ordinal);
        Assert.Equal(0, requests);
    }

    [Fact]
    public async Task Get_ServerDoesNotSpeakTls_IsNotAFaultOfTheCertificate()
    {
        await using var api = await StubApi.StartAsync(200, "{}");

        var exception = await TestClient.Create(new UriBuilder(api.Address) { Scheme = "https" }.Uri).AssertFailsAsync();

        Assert.Equal(TransportFailure.TlsFailed, exception.TransportFailure);
        Assert.Contains("TLS 1.2", FailureTable.Describe(exception).Advice.Text(), StringComparison.Ordinal);
    }
}
