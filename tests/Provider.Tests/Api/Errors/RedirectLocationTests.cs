using System.Net;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Errors;

public sealed class RedirectLocationTests
{
    [Theory]
    [InlineData("https://www.example.test/x?y#z", "https://www.example.test")]
    [InlineData("https://user:canary@www.example.test:8443/", "https://www.example.test:8443")]
    [InlineData("http://api.example.test/es", "http://api.example.test")]
    [InlineData("https://api.example.test:444/es", "https://api.example.test:444")]
    [InlineData("//cdn.example.test/x", "https://cdn.example.test")]
    [InlineData("https://bücher.example.test/", "https://xn--bcher-kva.example.test")]
    [InlineData("HTTPS://[2001:db8::1]/", "https://[2001:db8::1]")]
    public void Of_OtherHost_ReturnsItsOrigin(string location, string origin) =>
        Assert.Equal(new RedirectLocation(RedirectTarget.OtherHost, origin), Of(location));

    [Theory]
    [InlineData("/es/v3/connectors?canary")]
    [InlineData("connectors/")]
    [InlineData("?page=2")]
    [InlineData("https://api.example.test/")]
    [InlineData("https://user@API.example.test:443/other")]
    public void Of_SameHost_ReturnsNoOrigin(string location) => Assert.Equal(new RedirectLocation(RedirectTarget.SameHost, null), Of(location));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("https://a b/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:canary@example.test")]
    [InlineData("javascript:alert(1)")]
    public void Of_NoHost_NamesNone(string? location)
    {
        Assert.Equal(new RedirectLocation(RedirectTarget.None, null), Of(location));
        Assert.Equal("redirects, but does not name a host", Of(location).Describe().Text());
    }

    [Fact]
    public void Of_LongHost_NamesNone() =>
        Assert.Equal(RedirectTarget.None, Of($"https://{string.Join('.', Enumerable.Repeat("canary", 100))}/").Target);

    private static RedirectLocation Of(string? location)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://api.example.test/es/v2/connectors"));
        using var response = new HttpResponseMessage(HttpStatusCode.Found) { RequestMessage = request };
        if (location is not null)
            response.Headers.TryAddWithoutValidation("Location", location);
        return RedirectLocation.Of(response);
    }
}
