using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Habits;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>A running emulator with habits, and a client that makes no assumptions about responses.</summary>
internal sealed class HabitEmulator : IAsyncDisposable
{
    public const string Account = TestEmulator.Account;

    private readonly EmulatorApp _app;
    private readonly HttpClient _http;

    private HabitEmulator(EmulatorApp app)
    {
        _app = app;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = app.Address };
    }

    public EmulatorAdmin Admin => _app.Admin;

    public Uri Address => _app.Address;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts an emulator with <see cref="HabitSamples.Store"/> added.</summary>
    public static async Task<HabitEmulator> StartAsync(params string[] habits)
    {
        var emulator = await StartEmptyAsync(habits);
        await emulator.Admin.AddAsync(Account, HabitSamples.Store, Cancellation);
        return emulator;
    }

    /// <summary>Starts an emulator without added connectors.</summary>
    public static async Task<HabitEmulator> StartEmptyAsync(params string[] habits)
    {
        var options = new EmulatorOptions { Catalogue = HabitSamples.Catalogue, Habits = [.. habits.Select(Habit.Parse)] };
        var emulator = new HabitEmulator(await EmulatorApp.StartAsync(options, Cancellation));
        await emulator.RenewTokenAsync();
        return emulator;
    }

    /// <summary>Requests a token. If there is none, requests are sent without.</summary>
    public async Task RenewTokenAsync()
    {
        _http.DefaultRequestHeaders.Authorization = null;
        var reply = await SendAsync(HttpMethod.Post, "/es/v2/oauth/client-token", new JObject { ["clientId"] = "emulator-client", ["clientSecret"] = "emulator-secret" });
        if (reply.Status == 200)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", reply.Json.Value<string>("accessToken"));
    }

    public Task<RawReply> GetConfigurationAsync(string id = HabitSamples.Store) => SendAsync(HttpMethod.Get, $"/es/v2/connectors/{id}/config?accountId={Account}", null);

    public Task<RawReply> AddAsync(params string[] ids) => SendAsync(HttpMethod.Post, $"/es/v2/connectors?accountId={Account}", Batch(ids));

    public Task<RawReply> RemoveAsync(params string[] ids) => SendAsync(HttpMethod.Delete, $"/es/v2/connectors?accountId={Account}", Batch(ids));

    public Task<RawReply> ListAddedAsync(int size = 100, int offset = 0) =>
        SendAsync(HttpMethod.Get, $"/es/v2/connectors/added?accountId={Account}&size={size}&offset={offset}", null);

    public Task<RawReply> ConfigureAsync(string fields) => ConfigureRawAsync(new JObject { ["secretConfig"] = JObject.Parse(fields) });

    public Task<RawReply> ConfigureRawAsync(JObject body) => SendAsync(HttpMethod.Post, $"/es/v2/connectors/{HabitSamples.Store}/config?accountId={Account}", body);

    /// <summary>Saves fields and expects a success.</summary>
    public async Task SaveAsync(string fields) => (await ConfigureAsync(fields)).ShouldHaveStatus(200);

    /// <summary>Returns the first configuration of Get Configuration in the default envelope and layout.</summary>
    public async Task<JObject> SetAsync() => Assert.IsType<JObject>((await GetConfigurationAsync()).Response["secretConfig"]![0]);

    /// <summary>Returns one field of it.</summary>
    public async Task<JObject> FieldAsync(string id) =>
        (await SetAsync())["configuration"]!.Cast<JObject>().Single(field => (field.Value<string>("id") ?? field.Value<string>("name")) == id);

    public Task<JObject> StoredAsync() => Admin.ConfigurationAsync(Account, HabitSamples.Store, Cancellation);

    /// <summary>Returns one stored value as JSON; null if the field is empty.</summary>
    public async Task<string?> StoredFieldAsync(string id) => (await StoredAsync())["fields"]![id]?.ToString(Formatting.None);

    public Task<IReadOnlyList<string>> AddedIdsAsync() => Admin.AddedAsync(Account, Cancellation);

    public async Task<RawReply> SendAsync(HttpMethod method, string path, JObject? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, Cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        return new RawReply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, Encoding.UTF8.GetString(bytes), response.Headers.Location);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private static JObject Batch(string[] ids) => new() { ["connectorIds"] = new JArray(ids) };
}
