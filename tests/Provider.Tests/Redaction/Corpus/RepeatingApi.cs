using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>API that puts one text into every text that a message may quote: the failure of the catalog's list, names, and options.</summary>
internal sealed class RepeatingApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RepeatingApi(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public string Echo { get; set; } = string.Empty;

    /// <summary>Id of the only connector that is added.</summary>
    public string ConnectorId { get; set; } = string.Empty;

    public static async Task<RepeatingApi> StartAsync()
    {
        RepeatingApi? api = null;
        api = new RepeatingApi(await LoopbackServer.StartAsync(context => api!.RespondAsync(context)));
        return api;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? string.Empty;
        var fails = path.EndsWith("/connectors", StringComparison.Ordinal) && !request.Query.ContainsKey("q");
        context.Response.StatusCode = fails ? 400 : 200;
        var response = path.EndsWith("client-token", StringComparison.Ordinal)
            ? new JObject { ["accessToken"] = "token", ["expiry"] = 86400 }
            : new JObject { ["statusCode"] = context.Response.StatusCode, ["statusMessage"] = fails ? Echo : "OK", ["response"] = Response(path) };
        await context.Response.WriteAsync(response.ToString(), context.RequestAborted);
    }

    private JToken Response(string path) =>
        path.EndsWith("/config", StringComparison.Ordinal)
            ? new JObject { ["secretConfig"] = new JArray(new JObject { ["configuration"] = new JArray(Mode()) }) }
            : new JArray(new JObject { ["connectorId"] = ConnectorId, ["name"] = Echo, ["configured"] = false });

    private JObject Mode() => new() { ["id"] = "mode", ["type"] = "Select", ["list"] = new JArray(Echo) };
}
