using System.Net;
using System.Net.Http.Headers;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Authentication;

/// <summary>Adds the access token, and sends the request once more with a new one if the platform refuses it.</summary>
internal sealed class BearerTokenHandler(AccessTokenProvider tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(rejected: null, cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        if (!IsRefused(response) || !tokens.CanReplace(token))
            return response;
        response.Dispose();
        token = await tokens.GetAsync(rejected: token, cancellationToken);
        response = await SendAsync(request, token, cancellationToken);
        if (IsRefused(response))
            tokens.MarkRefused(token);
        return response;
    }

    private static bool IsRefused(HttpResponseMessage response) => TokenContent.StatusOf(response) == HttpStatusCode.Unauthorized;

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
