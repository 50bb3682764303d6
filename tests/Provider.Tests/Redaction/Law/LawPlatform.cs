using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Platform of the running case.</summary>
internal sealed class LawPlatform : IAsyncDisposable
{
    public static readonly string[] Endpoints = ["added", "supported", "readConfig", "config", "connector", "catalog", "add", "remove"];

    private readonly WebApplication _app;
    private LawCase _run = null!;
    private JObject? _saved;
    private int _saves;
    private bool _isAdded;

    private LawPlatform(WebApplication app) => _app = app;

    /// <summary>Whether the failing endpoint of the case fails.</summary>
    public bool IsFailing { get; set; }

    public string Address => _app.Urls.Single();

    private LawDocuments Documents => new(_run, _saved, _saves);

    public static async Task<LawPlatform> StartAsync()
    {
        LawPlatform? platform = null;
        platform = new LawPlatform(await LoopbackServer.StartAsync(context => platform!.RespondAsync(context)));
        return platform;
    }

    /// <summary>Starts a case: nothing is saved, and the connector is added if its configuration is tested.</summary>
    public void Begin(LawCase run) => (_run, _saved, _saves, _isAdded, IsFailing) = (run, null, 0, run.IsConfiguration, false);

    /// <summary>Somebody saves the configuration by hand.</summary>
    public void Save(JObject payload) => (_saved, _saves, _isAdded) = (payload, _saves + 1, true);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Endpoint(HttpRequest request) =>
        ((request.Path.Value ?? string.Empty).Split('/')[^1], request.Method) switch
        {
            ("client-token", _) => "token",
            ("added", _) => "added",
            ("supported", _) => "supported",
            ("config", "GET") => "readConfig",
            ("config", _) => "config",
            ("connectors", "GET") => "catalog",
            ("connectors", "POST") => "add",
            ("connectors", _) => "remove",
            _ => "connector",
        };

    private async Task RespondAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var endpoint = Endpoint(context.Request);
        JObject response;
        if (endpoint == "token")
        {
            response = new JObject { ["accessToken"] = "law", ["expiry"] = 86400 };
        }
        else if (IsFailing && endpoint == _run.FailingEndpoint)
        {
            // Status 200 stands for a failure inside a success.
            context.Response.StatusCode = _run.FailureStatus;
            response = new JObject { ["statusCode"] = _run.FailureStatus == 200 ? 422 : _run.FailureStatus, ["statusMessage"] = Message(body) };
        }
        else
        {
            response = new JObject { ["statusCode"] = 200, ["response"] = Respond(endpoint, body) };
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(response.ToString(Formatting.None), context.RequestAborted);
    }

    private string Message(string body) => _run.Repeat("message") is { } text ? $"{text} is not valid" : $"refused: {body}";

    private JToken Respond(string endpoint, string body)
    {
        switch (endpoint)
        {
            case "config":
                Save(JObject.Parse(body));
                return new JObject { ["authUrl"] = Documents.AuthUrl() };
            case "add" or "remove":
                _isAdded = endpoint == "add";
                return new JObject();
            case "readConfig":
                return Documents.Configuration();
            case "connector":
                return Documents.Connector(LawProgram.ConnectorId(_run));
            case "added":
                return _isAdded ? new JArray(Documents.Connector(LawProgram.ConnectorId(_run)), Documents.Other()) : new JArray(Documents.Other());
            default:
                return new JArray(Documents.Connector(LawProgram.ConnectorId(_run)), Documents.Other());
        }
    }
}
