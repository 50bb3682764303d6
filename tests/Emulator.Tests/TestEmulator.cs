using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>A running emulator and a client with an access token.</summary>
internal sealed class TestEmulator : IAsyncDisposable
{
    public const string Account = "a3ba4fbd9d51df11";

    private const int LargeBody = 64 * 1024;

    private readonly EmulatorApp _app;
    private readonly HttpClient _http;

    private TestEmulator(EmulatorApp app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = app.Address };
    }

    public EmulatorAdmin Admin => _app.Admin;

    public Uri Address => _app.Address;

    /// <summary>Access token of the requests; null sends none.</summary>
    public string? Token { get; set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestEmulator> StartAsync(EmulatorOptions? options = null)
    {
        var emulator = new TestEmulator(await EmulatorApp.StartAsync(options, Cancellation));
        emulator.Token = await emulator.NewTokenAsync(options ?? new EmulatorOptions());
        return emulator;
    }

    /// <summary>Starts an emulator with the catalogue of <see cref="Samples"/>, and adds all but the bare connector to <see cref="Account"/>.</summary>
    public static async Task<TestEmulator> StartWithSamplesAsync(EmulatorOptions? options = null)
    {
        var emulator = await StartAsync((options ?? new EmulatorOptions()) with { Catalogue = Samples.Catalogue });
        foreach (var id in new[] { Samples.Store, Samples.OAuth, Samples.Manual })
            await emulator.Admin.AddAsync(Account, id, Cancellation);
        return emulator;
    }

    /// <summary>Starts an emulator with the catalogue of <see cref="Samples"/> and the given fault rules.</summary>
    public static async Task<TestEmulator> StartWithFaultsAsync(params FaultRule[] faults)
    {
        // The rules are added last, so that they do not apply to the request for the token.
        var emulator = await StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });
        foreach (var fault in faults)
            await emulator.Admin.AddFaultAsync(fault, Cancellation);
        return emulator;
    }

    public async Task<string> NewTokenAsync(EmulatorOptions options)
    {
        var reply = await PostAsync("/es/v2/oauth/client-token", new JObject { ["clientId"] = options.ClientId, ["clientSecret"] = options.ClientSecret });
        Assert.Equal(200, reply.Status);
        return reply.Body.Value<string>("accessToken") ?? string.Empty;
    }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Reply> PostAsync(string path, JObject body) => SendAsync(HttpMethod.Post, path, body.ToString(Formatting.None));

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body)
    {
        using var response = await SendRawAsync(method, path, body, Cancellation);
        return new Reply((int)response.StatusCode, JToken.Parse(await response.Content.ReadAsStringAsync(Cancellation)));
    }

    /// <summary>Completes when the response headers have been read; the caller reads the body.</summary>
    public async Task<HttpResponseMessage> SendRawAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        // With a large body, waits for 100-continue: if the server rejects the size while the body is sent, the connection can break before the response is read.
        request.Headers.ExpectContinue = body?.Length > LargeBody;
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public Task<Reply> AddAsync(params string[] ids) => PostAsync($"/es/v2/connectors?accountId={Account}", Batch(ids));

    /// <summary>Sends an Add and ignores the response.</summary>
    public async Task AddIgnoringResponseAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await SendRawAsync(HttpMethod.Post, $"/es/v2/connectors?accountId={Account}", Batch([id]).ToString(), cancellationToken);
    }

    /// <summary>Completes when no request is in progress. The emulator detects a disconnected client without an event.</summary>
    public Task WaitUntilIdleAsync() => WaitUntilAsync(async timeout => (await Admin.StatisticsAsync(timeout)).UnderWay == 0);

    /// <summary>Polls until the condition is true, for at most 30 seconds.</summary>
    public static async Task WaitUntilAsync(Func<CancellationToken, Task<bool>> condition)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await condition(timeout.Token))
            await Task.Yield();
    }

    public Task<Reply> RemoveAsync(params string[] ids) =>
        SendAsync(HttpMethod.Delete, $"/es/v2/connectors?accountId={Account}", Batch(ids).ToString());

    public async Task<JArray> AddedAsync() => Assert.IsType<JArray>((await GetAsync($"/es/v2/connectors/added?accountId={Account}")).ShouldSucceed().Response);

    public Task<Reply> ConfigureAsync(string id, JObject secretConfig) => ConfigureRawAsync(id, new JObject { ["secretConfig"] = secretConfig });

    public Task<Reply> ConfigureRawAsync(string id, JObject body) => PostAsync($"/es/v2/connectors/{id}/config?accountId={Account}", body);

    public async Task<JObject> ConfigurationAsync(string id) =>
        Assert.IsType<JObject>((await GetAsync($"/es/v2/connectors/{id}/config?accountId={Account}")).ShouldSucceed().Response);

    /// <summary>Returns one field of the response of Get Configuration.</summary>
    public async Task<JObject> FieldAsync(string id, string field)
    {
        var configuration = await ConfigurationAsync(id);
        return configuration.SelectTokens("secretConfig[0].configuration[*]").Cast<JObject>().Single(item => item.Value<string>("id") == field);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private static JObject Batch(string[] ids) => new() { ["connectorIds"] = new JArray(ids) };
}
