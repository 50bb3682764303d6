using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tests;

/// <summary>An API that tells everything it was sent, headers and all, in the sentence of every failure. Reads succeed until it is told otherwise.</summary>
internal sealed class EchoingApi : IAsyncDisposable
{
    /// <summary>Handed out as an access token.</summary>
    public const string Token = "token-canary-4711";

    /// <summary>Where consent is given.</summary>
    public const string AuthUrl = "https://consent.example/sign-in?state=consent-canary";

    private readonly WebApplication _app;

    private EchoingApi(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Status of failures; the one inside the envelope where <see cref="InsideSuccess"/>.</summary>
    public int Status { get; set; } = 400;

    /// <summary>Whether failures come with 200 and say in their envelope what they are.</summary>
    public bool InsideSuccess { get; set; }

    /// <summary>Which requests fail.</summary>
    public Func<HttpRequest, bool> Fails { get; set; } = request => request.Method != "GET" && !IsToken(request);

    /// <summary>Stands in front of what is echoed, so that it is cut elsewhere.</summary>
    public string Prefix { get; set; } = string.Empty;

    public static async Task<EchoingApi> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var api = new EchoingApi(app);
        app.Run(api.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return api;
    }

    public static bool IsToken(HttpRequest request) => request.Path.Value?.EndsWith("client-token", StringComparison.Ordinal) == true;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var fails = Fails(context.Request);
        context.Response.StatusCode = fails && !InsideSuccess ? Status : 200;
        context.Response.ContentType = "application/json";
        var answer = fails ? Failure(context.Request, body) : Success(context.Request);
        await context.Response.WriteAsync(answer.ToString(), context.RequestAborted);
    }

    private JObject Failure(HttpRequest request, string body) =>
        new()
        {
            ["statusCode"] = Status,
            ["statusMessage"] = $"{Prefix}{request.Headers.Authorization} {body} cannot be used, nor {Uri.EscapeDataString(body)}",
            ["response"] = null,
        };

    private static JObject Success(HttpRequest request) =>
        IsToken(request)
            ? new JObject { ["accessToken"] = Token, ["expiry"] = 86400 }
            : new JObject { ["statusCode"] = 200, ["response"] = Response(request) };

    private static JToken Response(HttpRequest request) =>
        (request.Path.Value ?? string.Empty) switch
        {
            var path when path.EndsWith("/config", StringComparison.Ordinal) => Configuration(),
            var path when path.EndsWith(TestCatalogue.Store, StringComparison.Ordinal) => Connector(),
            _ => new JArray(Connector()),
        };

    private static JObject Connector() => new() { ["connectorId"] = TestCatalogue.Store, ["name"] = "Store", ["configured"] = false };

    private static JObject Configuration() =>
        new()
        {
            ["configured"] = false,
            ["authUrl"] = AuthUrl,
            ["secretConfig"] = new JArray(new JObject
            {
                ["configurationId"] = "c1",
                ["configuration"] = new JArray(Field("account", "Text"), Field("apiKey", "Password"), Field("secondKey", "Password")),
            }),
        };

    private static JObject Field(string id, string type) => new() { ["id"] = id, ["type"] = type };
}
