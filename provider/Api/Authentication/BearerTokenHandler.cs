using System.Net;
using System.Net.Http.Headers;
using Pulumi.Connectors.Api.Resilience;

namespace Pulumi.Connectors.Api.Authentication;

/// <summary>
/// Adds the access token, and sends the request once more with a new one if the platform refuses it. If the platform refuses a token that it
/// has just issued, <see cref="ApiResilience"/> retries the call once, a moment later.
/// </summary>
internal sealed class BearerTokenHandler(AccessTokenProvider tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(rejected: null, cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        if (IsRefused(response) && tokens.CanReplace(token))
        {
            response.Dispose();
            token = await tokens.GetAsync(rejected: token, cancellationToken);
            response = await SendAsync(request, token, cancellationToken);
            if (IsRefused(response))
                tokens.MarkRefused(token);
        }

        if (IsRefused(response) && tokens.IsNew(token))
            TokenRefusal.MarkTransient(request);
        return response;
    }

    private static bool IsRefused(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Unauthorized;

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
