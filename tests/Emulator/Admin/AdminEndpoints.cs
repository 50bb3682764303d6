using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Admin;

/// <summary>The admin API: plain JSON without an envelope and without authentication, on the loopback address only.</summary>
internal sealed class AdminEndpoints
{
    private const string Connector = "/emulator/accounts/{accountId}/connectors/{connectorId}";
    private const double MaxAdvanceSeconds = 1e9;

    private static readonly RouteTable Routes = new(
    [
        new Route("about", "GET", "/emulator/about"),
        new Route("openConsent", "GET", "/emulator/consent/{ticket}"),
        new Route("added", "GET", "/emulator/accounts/{accountId}/connectors"),
        new Route("add", "PUT", Connector),
        new Route("remove", "DELETE", Connector),
        new Route("configuration", "GET", Connector + "/configuration"),
        new Route("changeConfiguration", "PATCH", Connector + "/configuration"),
        new Route("setConnections", "PUT", Connector + "/connections"),
        new Route("consent", "POST", Connector + "/consent"),
        new Route("requests", "GET", "/emulator/requests"),
        new Route("clearRequests", "DELETE", "/emulator/requests"),
        new Route("clock", "GET", "/emulator/clock"),
        new Route("setClock", "PUT", "/emulator/clock"),
        new Route("advanceClock", "POST", "/emulator/clock/advance"),
        .. FaultAdminEndpoints.Routes,
        .. HabitAdminEndpoints.Routes,
    ]);

    private readonly EmulatorStore _store;
    private readonly EmulatorClock _clock;
    private readonly FrozenDictionary<string, AdminHandler> _handlers;

    public AdminEndpoints(
        EmulatorStore store, RequestLog log, EmulatorClock clock, IReadOnlyList<ApiRoute> apiRoutes, FaultAdminEndpoints faults, HabitAdminEndpoints habits)
    {
        _store = store;
        _clock = clock;
        _handlers = new Dictionary<string, AdminHandler>(faults.Handlers.Concat(habits.Handlers))
        {
            ["about"] = Respond(_ => About.Json(apiRoutes)),
            ["openConsent"] = Act(call => store.ConsentByTicket(Id(call, "ticket"))),
            ["added"] = Respond(call => new JArray(store.Added(Account(call)).Select(added => added.Connector.ConnectorId))),
            ["add"] = Act(call => store.Add(Account(call), [ConnectorId(call)])),
            ["remove"] = Act(call => store.Remove(Account(call), [ConnectorId(call)])),
            ["configuration"] = Respond(call => Stored(store.Require(Account(call), ConnectorId(call)))),
            ["changeConfiguration"] = ChangeConfigurationAsync,
            ["setConnections"] = SetConnectionsAsync,
            ["consent"] = Act(call => store.Consent(Account(call), ConnectorId(call))),
            ["requests"] = Respond(_ => new JArray(log.Requests.Select(request => request.ToJson()))),
            ["clearRequests"] = Act(_ => log.Clear()),
            ["clock"] = Respond(_ => Clock()),
            ["setClock"] = SetClockAsync,
            ["advanceClock"] = AdvanceClockAsync,
        }.ToFrozenDictionary();
    }

    public async Task<ApiResponse> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var route = Routes.Match(request.Method, request.Path.Value ?? string.Empty);
        return route is not null && _handlers.TryGetValue(route.Name, out var handler)
            ? new JsonResponse(StatusCodes.Status200OK, await handler(new ApiCall(request, route), cancellationToken))
            : RequestPipeline.NotImplemented(request);
    }

    private static string Id(ApiCall call, string name) => call.PathValue(name) ?? string.Empty;

    private static string Account(ApiCall call) => Id(call, "accountId");

    private static string ConnectorId(ApiCall call) => Id(call, "connectorId");

    private static AdminHandler Respond(Func<ApiCall, JToken> respond) => (call, _) => Task.FromResult(respond(call));

    private static AdminHandler Act(Action<ApiCall> act) => Respond(call =>
    {
        act(call);
        return new JObject();
    });

    /// <summary>The stored configuration, with secrets in plain text.</summary>
    private static JObject Stored(AddedConnector added) => new()
    {
        ["configured"] = added.Configured,
        ["configurationId"] = added.Configuration?.ConfigurationId,
        ["name"] = added.Configuration?.Name,
        ["secretName"] = added.Configuration?.SecretName,
        ["lastUpdated"] = added.Configuration?.LastUpdated.ToUnixTimeSeconds(),
        ["consentPending"] = added.Configuration?.ConsentTicket is not null,
        ["fields"] = new JObject((added.Configuration?.Values ?? []).OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => new JProperty(field.Key, field.Value.DeepClone()))),
    };

    private JObject Clock() => new()
    {
        ["now"] = _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["frozen"] = _clock.IsFrozen,
    };

    /// <summary>An out-of-band change always merges, as a form that shows the current values does.</summary>
    private async Task<JToken> ChangeConfigurationAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var fields = await JsonBody.ReadAsync(
            call.Request, ["fields"], body => body["fields"] as JObject ?? throw new FormatException("'fields' must be an object."), cancellationToken);
        var request = new ConfigurationRequest { Values = ConfigurationRequest.ValuesOf(fields) };
        _store.Configure(Account(call), ConnectorId(call), request, SaveRules.ByHand);
        return new JObject();
    }

    private async Task<JToken> SetConnectionsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (source, destination) = await JsonBody.ReadAsync(
            call.Request, ["source", "destination"], body => (body.GetInt32("source", 0), body.GetInt32("destination", 0)), cancellationToken);
        if (source < 0 || destination < 0)
            throw ApiErrorException.BadRequest("Connection counts must not be negative.");
        _store.SetConnections(Account(call), ConnectorId(call), source, destination);
        return new JObject();
    }

    private async Task<JToken> SetClockAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (now, frozen) = await JsonBody.ReadAsync(
            call.Request, ["now", "frozen"], body => (Timestamp(body.RequireString("now")), body.GetBoolean("frozen", false)), cancellationToken);
        _clock.Set(now, frozen);
        return Clock();
    }

    private async Task<JToken> AdvanceClockAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var seconds = await JsonBody.ReadAsync(call.Request, ["seconds"], body => body["seconds"] switch
        {
            { Type: JTokenType.Integer or JTokenType.Float } number when Math.Abs(number.Value<double>()) <= MaxAdvanceSeconds => number.Value<double>(),
            _ => throw new FormatException("'seconds' must be a number from -1000000000 to 1000000000."),
        }, cancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        return Clock();
    }

    private static DateTimeOffset Timestamp(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var timestamp)
            ? timestamp
            : throw new FormatException("'now' must be a timestamp such as 2026-01-31T12:00:00Z.");
}
