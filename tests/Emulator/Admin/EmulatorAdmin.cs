using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Admin;

/// <summary>
/// Client of the emulator's admin API. Simulates out-of-band changes and reads the stored data. If the emulator rejects a request,
/// the methods throw an <see cref="HttpRequestException"/> with the status and the reason.
/// </summary>
public sealed class EmulatorAdmin : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="address">The address that the emulator prints.</param>
    public EmulatorAdmin(Uri address)
    {
        // The emulator runs on the same machine, so a proxy from the environment must not be used.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
    }

    /// <summary>Returns the ids of the connectors of the account, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<string>> AddedAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var added = await SendAsync(HttpMethod.Get, $"emulator/accounts/{Escape(accountId)}/connectors", null, cancellationToken);
        return [.. added.Select(id => id.Value<string>() ?? string.Empty)];
    }

    /// <summary>
    /// Returns the stored configuration, with secrets in plain text: configured, configurationId, name, secretName, lastUpdated (Unix seconds), consentPending, and
    /// <c>fields</c> by id. Before the first Configure, <c>fields</c> is empty and the rest is null or false. A connector that is not added is a 404.
    /// </summary>
    public async Task<JObject> ConfigurationAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        (JObject)await SendAsync(HttpMethod.Get, Path(accountId, connectorId, "/configuration"), null, cancellationToken);

    /// <summary>Changes the given fields of a configuration and keeps the others; null clears a field. Sets lastUpdated to the emulator's current time.</summary>
    public Task ChangeConfigurationAsync(
        string accountId, string connectorId, IReadOnlyDictionary<string, JToken> fields, CancellationToken cancellationToken = default)
    {
        var body = new JObject { ["fields"] = new JObject(fields.Select(field => new JProperty(field.Key, field.Value.DeepClone()))) };
        return SendAsync(HttpMethod.Patch, Path(accountId, connectorId, "/configuration"), body, cancellationToken);
    }

    /// <summary>Adds the connector.</summary>
    public Task AddAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, Path(accountId, connectorId), null, cancellationToken);

    /// <summary>Removes the connector and its configuration.</summary>
    public Task RemoveAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, Path(accountId, connectorId), null, cancellationToken);

    /// <summary>Sets how many connections use the connector as source and as destination.</summary>
    public Task SetConnectionsAsync(string accountId, string connectorId, int source, int destination, CancellationToken cancellationToken = default)
    {
        var body = new JObject { ["source"] = source, ["destination"] = destination };
        return SendAsync(HttpMethod.Put, Path(accountId, connectorId, "/connections"), body, cancellationToken);
    }

    /// <summary>Completes the pending OAuth consent; a 409 if none is pending. Does not change lastUpdated.</summary>
    public Task ConsentAsync(string accountId, string connectorId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, Path(accountId, connectorId, "/consent"), null, cancellationToken);

    /// <summary>Returns the requests to the API since the start or the last clearing, in order of arrival; at most the last 200,000.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> RequestsAsync(CancellationToken cancellationToken = default)
    {
        var requests = await SendAsync(HttpMethod.Get, "emulator/requests", null, cancellationToken);
        return [.. requests.Cast<JObject>().Select(RecordedRequest.FromJson)];
    }

    /// <summary>Clears the request log and the statistics; the request numbers are not reset.</summary>
    public Task ClearRequestsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, "emulator/requests", null, cancellationToken);

    /// <summary>Returns the emulator's current time.</summary>
    public async Task<DateTimeOffset> ClockAsync(CancellationToken cancellationToken = default)
    {
        var clock = (JObject)await SendAsync(HttpMethod.Get, "emulator/clock", null, cancellationToken);
        return DateTimeOffset.Parse(clock.RequireString("now"), CultureInfo.InvariantCulture);
    }

    /// <summary>Sets the emulator's clock. If <paramref name="frozen"/>, it stands still until it is set again; otherwise it runs on from there.</summary>
    public Task SetClockAsync(DateTimeOffset time, bool frozen = false, CancellationToken cancellationToken = default)
    {
        var body = new JObject { ["now"] = time.ToString("O", CultureInfo.InvariantCulture), ["frozen"] = frozen };
        return SendAsync(HttpMethod.Put, "emulator/clock", body, cancellationToken);
    }

    /// <summary>Advances the emulator's clock, running or frozen.</summary>
    public Task AdvanceClockAsync(TimeSpan by, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "emulator/clock/advance", new JObject { ["seconds"] = by.TotalSeconds }, cancellationToken);

    /// <summary>Adds a fault rule after the active ones.</summary>
    public Task AddFaultAsync(FaultRule rule, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "emulator/faults", FaultRuleJson.ToJson(rule), cancellationToken);

    /// <summary>Removes all fault rules. Requests in progress keep their fault.</summary>
    public Task ClearFaultsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, "emulator/faults", null, cancellationToken);

    /// <summary>Returns the active fault rules, in order.</summary>
    public async Task<IReadOnlyList<FaultHits>> FaultsAsync(CancellationToken cancellationToken = default)
    {
        var faults = await SendAsync(HttpMethod.Get, "emulator/faults", null, cancellationToken);
        return [.. faults.Select(fault => new FaultHits(FaultRuleJson.Parse((JObject)fault["rule"]!), fault.Value<long>("hits")))];
    }

    /// <summary>
    /// Returns the violations of the API's rules by clients: an Add of a connector that is already added or occurs twice in one body, a Remove of
    /// one that is not added, concurrent Configures of one connector, a request before the end of a <c>Retry-After</c>. Never cleared.
    /// </summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync(CancellationToken cancellationToken = default) =>
        [.. (await SendAsync(HttpMethod.Get, "emulator/violations", null, cancellationToken)).Select(violation => violation.Value<string>() ?? string.Empty)];

    /// <summary>Returns the counts of requests since the start or the last clearing of the request log.</summary>
    public async Task<EmulatorStatistics> StatisticsAsync(CancellationToken cancellationToken = default) =>
        EmulatorStatistics.FromJson((JObject)await SendAsync(HttpMethod.Get, "emulator/statistics", null, cancellationToken));

    /// <summary>Expires all access tokens issued so far.</summary>
    public Task ExpireTokensAsync(CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "emulator/tokens/expire", null, cancellationToken);

    /// <summary>Replaces all habits.</summary>
    public Task SetHabitsAsync(IEnumerable<Habit> habits, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, "emulator/habits", new JObject { ["habits"] = new JArray(habits.Select(habit => habit.ToString())) }, cancellationToken);

    /// <summary>Adds a habit after the active ones, or changes its value.</summary>
    public Task AddHabitAsync(Habit habit, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, "emulator/habits", new JObject { ["habit"] = habit.ToString() }, cancellationToken);

    /// <summary>Removes one habit, if it is active. Writes that it has delayed are still done.</summary>
    public Task RemoveHabitAsync(string name, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"emulator/habits/{Escape(name)}", null, cancellationToken);

    /// <summary>Removes all habits. Writes that they have delayed are still done.</summary>
    public Task ClearHabitsAsync(CancellationToken cancellationToken = default) => SendAsync(HttpMethod.Delete, "emulator/habits", null, cancellationToken);

    /// <summary>Returns the active habits, in order.</summary>
    public async Task<IReadOnlyList<Habit>> HabitsAsync(CancellationToken cancellationToken = default) =>
        [.. (await SendAsync(HttpMethod.Get, "emulator/habits", null, cancellationToken)).Select(habit => Habit.Parse(habit.Value<string>() ?? string.Empty))];

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
        var json = JsonBody.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return response.IsSuccessStatusCode
            ? json
            : throw new HttpRequestException((json as JObject)?.GetString("statusMessage"), null, response.StatusCode);
    }
}
