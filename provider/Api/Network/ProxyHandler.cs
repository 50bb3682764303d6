using System.Net;
using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Api.Network;

/// <summary>
/// Names the proxy to the messages of failures. A login that the proxy refused is not sent again for a minute, because repeated wrong logins
/// lock the account of a person.
/// </summary>
internal sealed class ProxyHandler(ProxyServer proxy, TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan RefusalLifetime = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private long? _refusedAt;

    private bool IsRefused
    {
        get
        {
            lock (_lock)
                return _refusedAt is { } refusedAt && time.GetElapsedTime(refusedAt) < RefusalLifetime;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(ApiExceptionFactory.ProxyOption, proxy.ToString());
        if (IsRefused)
            throw new HttpRequestException(HttpRequestError.ProxyTunnelError, statusCode: HttpStatusCode.ProxyAuthenticationRequired);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception) when (TransportFailures.Classify(exception) == TransportFailure.ProxyLoginRequired)
        {
            lock (_lock)
                _refusedAt = time.GetTimestamp();
            throw;
        }
    }
}
