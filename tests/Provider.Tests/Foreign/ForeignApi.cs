using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Foreign;

/// <summary>HTTP server of a <see cref="ForeignPlatform"/>.</summary>
internal sealed class ForeignApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private volatile bool _hasAdded;
    private volatile bool _hasConfigured;
    private ForeignPlatform _platform = ForeignPlatform.Usual;

    private ForeignApi(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ForeignApi> StartAsync()
    {
        ForeignApi? api = null;
        api = new ForeignApi(await LoopbackServer.StartAsync(context => api!.RespondAsync(context)));
        return api;
    }

    /// <param name="added">Whether the connector is added.</param>
    /// <param name="configured">Whether its configuration has its later values.</param>
    public void Reset(ForeignPlatform platform, bool added, bool configured) => (_platform, _hasAdded, _hasConfigured) = (platform, added, configured);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        var response = _platform.Responses[Endpoint(context.Request)];
        (context.Response.StatusCode, context.Response.ContentType) = (response.Status, response.ContentType);
        foreach (var header in response.Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            context.Response.Headers[header.Split(": ")[0]] = header.Split(": ")[1];
        if (response.Status is not (204 or 304))
            await context.Response.WriteAsync(response.Body, context.RequestAborted);
    }

    private string Endpoint(HttpRequest request)
    {
        switch (request.Method, request.Path.Value?.Split('/')[^1])
        {
            case ("POST", "client-token"):
                return "token";
            case ("POST", "config"):
                _hasConfigured = true;
                return "configure";
            case ("POST", _):
                _hasAdded = true;
                return "add";
            case ("DELETE", _):
                _hasAdded = false;
                return "remove";
            case (_, "config"):
                return _hasConfigured ? "getConfiguration, written" : "getConfiguration";
            case (_, "added"):
                return _hasAdded ? "listAdded, written" : "listAdded";
            case (_, "supported"):
                return "listSupported";
            case (_, "connectors"):
                return "list";
            default:
                return "get";
        }
    }
}
