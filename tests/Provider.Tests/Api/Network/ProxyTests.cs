using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Network;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api.Network;

/// <summary>Sends requests through proxies. A failure names the server that failed: the proxy, or the host behind it.</summary>
public sealed class ProxyTests
{
    private const string Password = "proxy-canary";

    private static readonly Uri Host = new("https://api.example.test");

    [Fact]
    public async Task Get_NothingListensAtTheProxy_NamesTheProxy()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"{listener.LocalEndpoint}";
        listener.Stop();

        var failure = await CreateClient($"http://jane:{Password}@{address}").AssertFailsAsync();

        AssertOfProxy(failure, TransportFailure.ConnectionRefused);
        Assert.Equal($"POST https://api.example.test/es/v2/oauth/client-token got no response from the proxy {address}: the connection was refused", failure.Text.Text());
    }

    [Fact]
    public async Task Get_NameOfTheProxyDoesNotResolve_NamesTheProxy() =>
        AssertOfProxy(await CreateClient("http://proxy.invalid:3128").AssertFailsAsync(), TransportFailure.UnknownHost);

    [Theory]
    [InlineData("127.0.0.1", -1, 1, nameof(TransportFailure.UntrustedCertificate))]
    [InlineData("127.0.0.1", -9, -1, nameof(TransportFailure.ExpiredCertificate))]
    [InlineData("other.example.test", -1, 1, nameof(TransportFailure.CertificateOfAnotherHost))]
    public async Task Get_CertificateOfTheProxyIsNotValid_NamesTheProxy(string host, int from, int to, string failure)
    {
        await using var proxy = new StubProxy { Certificate = TestCertificates.Create(host, from, to) };

        var exception = await CreateClient($"https://{proxy.Address}").AssertFailsAsync();

        Assert.Equal((failure, true), (exception.TransportFailure.ToString(), exception.IsOfProxy));
        Assert.DoesNotContain("baseUrl", FailureTable.Describe(exception).Advice.Text(), StringComparison.Ordinal);
        Assert.Empty(proxy.Requests);
    }

    [Fact]
    public async Task Get_ProxyDoesNotSpeakTls_NamesTheProxy()
    {
        await using var server = await StubApi.StartAsync(200, "{}");

        AssertOfProxy(await CreateClient($"https://{server.Address.Authority}").AssertFailsAsync(), TransportFailure.TlsFailed);
    }

    [Fact]
    public async Task Get_ProxyDoesNotFinishTheHandshake_NamesTheProxy()
    {
        await using var proxy = new StubProxy();

        var exception = await CreateClient($"https://{proxy.Address}", timeout: TimeSpan.FromSeconds(2)).AssertFailsAsync();

        AssertOfProxy(exception, TransportFailure.TimedOut);
        Assert.Contains($"from the proxy {proxy.Address}: the request timed out", exception.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, nameof(TransportFailure.ProxyRefused), 1)]
    [InlineData(502, nameof(TransportFailure.ProxyCannotConnect), 2)]
    public async Task Get_ProxyDoesNotConnect_IsRetriedIfItMaySucceed(int status, string failure, int requests)
    {
        await using var proxy = new StubProxy { Status = status };

        var exception = await CreateClient(proxy.Address, maxRetries: 1).AssertFailsAsync();

        Assert.Equal(failure, exception.TransportFailure.ToString());
        Assert.Equal(["api.example.test:443"], proxy.Requests.Select(request => request.Host).Distinct());
        Assert.Equal(requests, proxy.Requests.Count);
        Assert.Contains($"through the proxy {proxy.Address}", exception.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProxyDoesNotRespond_TimesOutAndNamesTheProxy()
    {
        await using var proxy = new StubProxy { Status = 0 };

        var exception = await CreateClient(proxy.Address, timeout: TimeSpan.FromSeconds(1)).AssertFailsAsync();

        Assert.Equal(TransportFailure.TimedOut, exception.TransportFailure);
        Assert.Contains($"through the proxy {proxy.Address}", exception.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData($"jane:{Password}", 2)]
    public async Task Get_ProxyRequiresALogin_IsNotRetriedForAMinute(string? login, int requests)
    {
        var time = new FakeTimeProvider();
        await using var proxy = new StubProxy { Login = "jane:right" };
        var client = CreateClient(login is null ? proxy.Address : $"{login}@{proxy.Address}", maxRetries: 4, time: time);

        var failure = await client.AssertFailsAsync();
        await client.AssertFailsAsync();
        time.Advance(TimeSpan.FromSeconds(59));
        await client.AssertFailsAsync();

        Assert.Equal(requests, proxy.Requests.Count);
        Assert.Single(proxy.Requests, request => request.Login == login);
        Assert.Equal((TransportFailure.ProxyLoginRequired, false), (failure.TransportFailure, failure.OutcomeUnknown));
        Assert.Contains($"through the proxy {proxy.Address}: the proxy requires a login (407)", failure.Text.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("clientSecret", FailureTable.Describe(failure).Advice.Text(), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(1));
        await client.AssertFailsAsync();
        Assert.Equal(2 * requests, proxy.Requests.Count);
    }

    [Theory]
    [InlineData("jane:right", "jane:right")]
    [InlineData("corp%5Cjane:p%40ss%3Aw%25rd", @"corp\jane:p@ss:w%rd")]
    [InlineData(@"corp\jane:p@ss:w/rd", @"corp\jane:p@ss:w/rd")]
    public async Task Get_RightLogin_ReachesTheHostBehindTheProxy(string given, string login)
    {
        await using var api = await StubApi.StartAllAsync(_ => Task.CompletedTask, TestCertificates.Create(Host.Host));
        await using var proxy = new StubProxy { Login = login, Server = api.Address };

        var failure = await CreateClient($"http://{given}@{proxy.Address}").AssertFailsAsync();

        Assert.Equal((TransportFailure.UntrustedCertificate, false), (failure.TransportFailure, failure.IsOfProxy));
        Assert.Contains("SSL_CERT_FILE", FailureTable.Describe(failure).Advice.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ResponseHasStatus407_IsThatOfAProxy()
    {
        await using var api = await StubApi.StartAsync(407, string.Empty);

        var failure = await TestClient.Create(api.Address, maxRetries: 4).AssertFailsAsync();

        Assert.Equal((TransportFailure.ProxyLoginRequired, 407), (failure.TransportFailure, failure.Status));
        Assert.Contains("HTTPS_PROXY", FailureTable.Describe(failure).Advice.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_LoginOfTheProxy_IsRegisteredAsSecret()
    {
        var secrets = new SecretRegistry();

        TestClient.Create(Host, Parse($"http://jane:{Password}@proxy.example.test:3128"), secrets: secrets);

        Assert.True(secrets.Reveals(Password));
    }

    private static void AssertOfProxy(ApiException exception, TransportFailure failure)
    {
        var description = FailureTable.Describe(exception);
        Assert.Equal((failure, true), (exception.TransportFailure, exception.IsOfProxy));
        Assert.Contains("HTTPS_PROXY", description.Advice.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("baseUrl", description.Advice.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, $"{exception}{exception.Text.Text()}{description.Summary.Text()}{description.Advice.Text()}", StringComparison.Ordinal);
    }

    private static ConnectorsClient CreateClient(string proxy, int maxRetries = 0, TimeSpan? timeout = null, TimeProvider? time = null) =>
        TestClient.Create(Host, Parse(proxy), maxRetries, timeout, time: time);

    private static ProxyServer? Parse(string text) => ProxyVariables.Parse(text);
}
