using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>
/// Does by hand what happens behind a client's back, and looks into the emulator's storage. What the emulator refuses
/// is an <see cref="HttpRequestException"/> with the status and the reason.
/// </summary>
public sealed class EmulatorAdmin : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="address">The emulator's address, as it prints it.</param>
    public EmulatorAdmin(Uri address)
    {
        // A proxy of the environment must not stand between two programs of one machine.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
    }

    /// <summary>Ids of the account's connectors, in the order of their adding.</summary>
    public async Task<IReadOnlyList<string>> AddedAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var added = await SendAsync(HttpMethod.Get, $"emulator/accounts/{Escape(accountId)}/connectors", null, cancellationToken);
        return [.. added.Select(id => id.Value<string>() ?? "")];
    }

    /// <summary>
    /// What is stored, secrets in clear: configured, configurationId, name, secretName, lastUpdated (Unix seconds), consentPending, and
    /// <c>fields</c> by id. Before the first Configure, <c>fields</c> is empty and the rest null or false; a connector that is not added is a 404.
    /// </summary>
    public async Task<JObject> ConfigurationAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        (JObject)await SendAsync(HttpMethod.Get, Path(accountId, connectorId, "/configuration"), null, cancellationToken);

    /// <summary>Somebody changes fields by hand: the named ones, others stay; null clears one; lastUpdated moves to the emulator's now.</summary>
    public Task ChangeConfigurationAsync(
        string accountId, string connectorId, IReadOnlyDictionary<string, JToken> fields, CancellationToken cancellationToken = default)
    {
        var body = new JObject { ["fields"] = new JObject(fields.Select(field => new JProperty(field.Key, field.Value.DeepClone()))) };
        return SendAsync(HttpMethod.Patch, Path(accountId, connectorId, "/configuration"), body, cancellationToken);
    }

    /// <summary>Somebody adds the connector by hand.</summary>
    public Task AddAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, Path(accountId, connectorId), null, cancellationToken);

    /// <summary>Somebody removes the connector by hand, and its configuration with it.</summary>
    public Task RemoveAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, Path(accountId, connectorId), null, cancellationToken);

    /// <summary>Sets how many connections use the connector at either end.</summary>
    public Task SetConnectionsAsync(string accountId, string connectorId, int source, int destination, CancellationToken cancellationToken = default)
    {
        var body = new JObject { ["source"] = source, ["destination"] = destination };
        return SendAsync(HttpMethod.Put, Path(accountId, connectorId, "/connections"), body, cancellationToken);
    }

    /// <summary>Somebody signs in at the platform; a 409 when nobody is asked to. Does not move lastUpdated.</summary>
    public Task ConsentAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, Path(accountId, connectorId, "/consent"), null, cancellationToken);

    /// <summary>Every request to the API since the start or the last clearing, in order of arrival: the last 200,000.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> RequestsAsync(CancellationToken cancellationToken = default)
    {
        var requests = await SendAsync(HttpMethod.Get, "emulator/requests", null, cancellationToken);
        return [.. requests.Cast<JObject>().Select(RecordedRequest.FromJson)];
    }

    /// <summary>Empties the request log and the statistics; numbers go on.</summary>
    public Task ClearRequestsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, "emulator/requests", null, cancellationToken);

    /// <summary>The emulator's time.</summary>
    public async Task<DateTimeOffset> ClockAsync(CancellationToken cancellationToken = default)
    {
        var clock = (JObject)await SendAsync(HttpMethod.Get, "emulator/clock", null, cancellationToken);
        return DateTimeOffset.Parse(clock.RequireText("now"), CultureInfo.InvariantCulture);
    }

    /// <summary>Sets the emulator's clock. It runs on from there, or stands still until it is set again when <paramref name="frozen"/>.</summary>
    public Task SetClockAsync(DateTimeOffset time, bool frozen = false, CancellationToken cancellationToken = default)
    {
        var body = new JObject { ["now"] = time.ToString("O", CultureInfo.InvariantCulture), ["frozen"] = frozen };
        return SendAsync(HttpMethod.Put, "emulator/clock", body, cancellationToken);
    }

    /// <summary>Moves the emulator's clock, whether it runs or stands still.</summary>
    public Task AdvanceClockAsync(TimeSpan by, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "emulator/clock/advance", new JObject { ["seconds"] = by.TotalSeconds }, cancellationToken);

    /// <summary>Something goes wrong from now on; rules that are in force already come first.</summary>
    public Task AddFaultAsync(FaultRule rule, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "emulator/faults", FaultRuleJson.ToJson(rule), cancellationToken);

    /// <summary>Nothing goes wrong any more, except with requests that are under way.</summary>
    public Task ClearFaultsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, "emulator/faults", null, cancellationToken);

    /// <summary>The rules in force, in their order.</summary>
    public async Task<IReadOnlyList<FaultHits>> FaultsAsync(CancellationToken cancellationToken = default)
    {
        var faults = await SendAsync(HttpMethod.Get, "emulator/faults", null, cancellationToken);
        return [.. faults.Select(fault => new FaultHits(FaultRuleJson.Parse((JObject)fault["rule"]!), fault.Value<long>("hits")))];
    }

    /// <summary>
    /// What clients did that they should not have, in sentences: an Add of what is added or twice in one body, a Remove of what is not there,
    /// Configures of one connector at once, a request before the end of a <c>Retry-After</c>. Never cleared.
    /// </summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync(CancellationToken cancellationToken = default) =>
        [.. (await SendAsync(HttpMethod.Get, "emulator/violations", null, cancellationToken)).Select(violation => violation.Value<string>() ?? "")];

    /// <summary>Counts of the requests since the start or the last clearing of the request log.</summary>
    public async Task<EmulatorStatistics> StatisticsAsync(CancellationToken cancellationToken = default) =>
        EmulatorStatistics.FromJson((JObject)await SendAsync(HttpMethod.Get, "emulator/statistics", null, cancellationToken));

    /// <summary>Ends all access tokens handed out so far.</summary>
    public Task ExpireTokensAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "emulator/tokens/expire", null, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static string Path(string accountId, string connectorId, string rest = "") =>
        $"emulator/accounts/{Escape(accountId)}/connectors/{Escape(connectorId)}{rest}";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private async Task<JToken> SendAsync(HttpMethod method, string path, JObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, cancellationToken);
        var answer = JsonBody.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return response.IsSuccessStatusCode
            ? answer
            : throw new HttpRequestException((answer as JObject)?.Text("statusMessage"), null, response.StatusCode);
    }
}
