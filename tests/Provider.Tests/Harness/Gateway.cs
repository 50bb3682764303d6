using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Gateway in front of the emulator. It forwards each request, and may then return another response.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _emulator;
    private readonly (string Name, PropertyValue Value)[] _settings;

    private Gateway(WebApplication app, Uri emulator, (string Name, PropertyValue Value)[] settings)
    {
        (_app, _settings) = (app, settings);
        _emulator = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = emulator };
    }

    public string Address => _app.Urls.Single();

    /// <summary>Requests that were forwarded: method and path.</summary>
    public ConcurrentQueue<string> Forwarded { get; } = new();

    /// <summary>Returns true if a page of the gateway replaces the response.</summary>
    public Func<HttpRequest, bool> ReturnsPage { get; set; } = _ => false;

    public int PageStatus { get; set; } = 502;

    public string PageContentType { get; set; } = "text/html; charset=utf-8";

    /// <summary>Changes the <c>response</c> of a JSON envelope.</summary>
    public Action<HttpRequest, JToken> Edit { get; set; } = (_, _) => { };

    /// <summary>Starts a gateway and makes the provider use it, with these settings.</summary>
    public static async Task<Gateway> StartAsync(ProviderFixture fixture, params (string Name, PropertyValue Value)[] settings)
    {
        Gateway? gateway = null;
        var app = await LoopbackServer.StartAsync(context => gateway!.RespondAsync(context));
        gateway = new Gateway(app, fixture.Emulator.Address, settings);
        await gateway.UseAsync(fixture);
        return gateway;
    }

    /// <summary>Starts the next run of the stack.</summary>
    public Task UseAsync(ProviderFixture fixture) => fixture.ConfigureAsync([("baseUrl", PropertyMaps.String(Address)), .. _settings]);

    public static bool IsAdd(HttpRequest request) => request.Method == "POST" && request.Path.Value!.EndsWith("/connectors", StringComparison.Ordinal);

    public static bool IsConfigure(HttpRequest request) => request.Method == "POST" && request.Path.Value!.EndsWith("/config", StringComparison.Ordinal);

    public static bool IsList(HttpRequest request) => request.Method == "GET" && request.Path.Value!.EndsWith("/added", StringComparison.Ordinal);

    public static bool IsGetConfiguration(HttpRequest request) => request.Method == "GET" && request.Path.Value!.EndsWith("/config", StringComparison.Ordinal);

    public static bool IsRemove(HttpRequest request) => request.Method == "DELETE";

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _emulator.Dispose();
    }

    private async Task RespondAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString);
        if (context.Request.Headers.Authorization.Count > 0)
            request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        using var body = new StreamReader(context.Request.Body);
        if (await body.ReadToEndAsync(context.RequestAborted) is { Length: > 0 } text)
            request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        using var response = await _emulator.SendAsync(request, context.RequestAborted);
        Forwarded.Enqueue($"{context.Request.Method} {context.Request.Path}");
        await WriteAsync(context, response);
    }

    private async Task WriteAsync(HttpContext context, HttpResponseMessage response)
    {
        if (ReturnsPage(context.Request))
        {
            (context.Response.StatusCode, context.Response.ContentType) = (PageStatus, PageContentType);
            await context.Response.WriteAsync("<html>Bad Gateway</html>", context.RequestAborted);
            return;
        }

        context.Response.Headers.Date = response.Headers.Date?.ToString("R", CultureInfo.InvariantCulture);
        var text = await response.Content.ReadAsStringAsync(context.RequestAborted);
        (context.Response.StatusCode, context.Response.ContentType) = ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString());
        if (JToken.Parse(text) is JObject { } envelope && envelope["response"] is JContainer content)
        {
            Edit(context.Request, content);
            text = envelope.ToString();
        }

        await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
