using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Redaction;

/// <summary>API that repeats headers and body of a request in the message of every failure. By default only writes fail.</summary>
internal sealed class EchoingApi : IAsyncDisposable
{
    /// <summary>Access token that the API issues.</summary>
    public const string Token = "token-canary-4711";

    /// <summary>Address of the consent page.</summary>
    public const string AuthUrl = "https://consent.example/sign-in?state=consent-canary";

    /// <summary>Value of a secret field that the API shows in clear.</summary>
    public const string StoredKey = "stored-canary-0817";

    private readonly WebApplication _app;

    private EchoingApi(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Status of failures: of the response, or of the envelope if <see cref="InsideSuccess"/>.</summary>
    public int Status { get; set; } = 400;

    /// <summary>True if failures have HTTP status 200 and the failure status in the envelope.</summary>
    public bool InsideSuccess { get; set; }

    /// <summary>Returns true if the request fails.</summary>
    public Func<HttpRequest, bool> Fails { get; set; } = request => request.Method != "GET" && !IsToken(request);

    /// <summary>Prefix of the echo, which moves the position at which it is truncated.</summary>
    public string Prefix { get; set; } = string.Empty;

    /// <summary>Whether Get Connector Configuration returns <see cref="AuthUrl"/>; Configure Connector always does.</summary>
    public bool HasAuthUrl { get; set; } = true;

    /// <summary>Whether a secret field has the value <see cref="StoredKey"/>.</summary>
    public bool HasStoredKey { get; set; }

    public static async Task<EchoingApi> StartAsync()
    {
        EchoingApi? api = null;
        api = new EchoingApi(await LoopbackServer.StartAsync(context => api!.RespondAsync(context)));
        return api;
    }

    public static bool IsToken(HttpRequest request) => request.Path.Value?.EndsWith("client-token", StringComparison.Ordinal) == true;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static JObject Connector() => new() { ["connectorId"] = TestCatalogue.Store, ["name"] = "Store", ["configured"] = false, ["srcConnections"] = 0, ["destConnections"] = 0 };

    private static JObject Field(string id, string type, string? value = null) => new() { ["id"] = id, ["type"] = type, ["value"] = value };

    private async Task RespondAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var fails = Fails(context.Request);
        context.Response.StatusCode = fails && !InsideSuccess ? Status : 200;
        context.Response.ContentType = "application/json";
        var response = fails ? Failure(context.Request, body) : Success(context.Request);
        await context.Response.WriteAsync(response.ToString(), context.RequestAborted);
    }

    private JObject Failure(HttpRequest request, string body) =>
        new()
        {
            ["statusCode"] = Status,
            ["statusMessage"] = $"{Prefix}{request.Headers.Authorization} {body} cannot be used, nor {Uri.EscapeDataString(body)}",
            ["response"] = null,
        };

    private JObject Success(HttpRequest request) =>
        IsToken(request)
            ? new JObject { ["accessToken"] = Token, ["expiry"] = 86400 }
            : new JObject { ["statusCode"] = 200, ["response"] = Response(request) };

    private JToken Response(HttpRequest request) =>
        (request.Path.Value ?? string.Empty) switch
        {
            var path when path.EndsWith("/config", StringComparison.Ordinal) => Configuration(request.Method != "GET" || HasAuthUrl),
            var path when path.EndsWith(TestCatalogue.Store, StringComparison.Ordinal) => Connector(),
            _ => new JArray(Connector()),
        };

    private JObject Configuration(bool hasAuthUrl) =>
        new()
        {
            ["configured"] = false,
            ["authUrl"] = hasAuthUrl ? AuthUrl : null,
            ["secretConfig"] = new JArray(new JObject
            {
                ["configurationId"] = "c1",
                ["configuration"] = new JArray(Field("account", "Text"), Field("apiKey", "Password"), Field("secondKey", "Password", HasStoredKey ? StoredKey : null)),
            }),
        };
}
