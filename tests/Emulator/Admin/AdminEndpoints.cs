using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>The administrative side: plain JSON without envelope and without authentication, for loopback only.</summary>
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
    ]);

    private readonly EmulatorStore _store;
    private readonly EmulatorClock _clock;
    private readonly FrozenDictionary<string, AdminHandler> _handlers;

    public AdminEndpoints(EmulatorStore store, RequestLog log, EmulatorClock clock, IReadOnlyList<ApiRoute> apiRoutes, FaultAdminEndpoints faults)
    {
        _store = store;
        _clock = clock;
        _handlers = new Dictionary<string, AdminHandler>(faults.Handlers)
        {
            ["about"] = Now(_ => About.Json(apiRoutes)),
            ["openConsent"] = Done(call => store.ConsentByTicket(Id(call, "ticket"))),
            ["added"] = Now(call => new JArray(store.Added(Account(call)).Select(added => added.Connector.ConnectorId))),
            ["add"] = Done(call => store.Add(Account(call), [ConnectorId(call)])),
            ["remove"] = Done(call => store.Remove(Account(call), [ConnectorId(call)])),
            ["configuration"] = Now(call => Stored(store.Require(Account(call), ConnectorId(call)))),
            ["changeConfiguration"] = ChangeConfigurationAsync,
            ["setConnections"] = SetConnectionsAsync,
            ["consent"] = Done(call => store.Consent(Account(call), ConnectorId(call))),
            ["requests"] = Now(_ => new JArray(log.Requests.Select(request => request.ToJson()))),
            ["clearRequests"] = Done(_ => log.Clear()),
            ["clock"] = Now(_ => Clock()),
            ["setClock"] = SetClockAsync,
            ["advanceClock"] = AdvanceClockAsync,
        }.ToFrozenDictionary();
    }

    public async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var route = Routes.Match(request.Method, request.Path.Value ?? "");
        return route is not null && _handlers.TryGetValue(route.Name, out var handler)
            ? new JsonAnswer(StatusCodes.Status200OK, await handler(new ApiCall(request, route), cancellationToken))
            : RequestPipeline.NothingServed(request);
    }

    private static string Id(ApiCall call, string name) => call.PathValue(name) ?? "";

    private static string Account(ApiCall call) => Id(call, "accountId");

    private static string ConnectorId(ApiCall call) => Id(call, "connectorId");

    private static AdminHandler Now(Func<ApiCall, JToken> answer) => (call, _) => Task.FromResult(answer(call));

    private static AdminHandler Done(Action<ApiCall> act) => Now(call =>
    {
        act(call);
        return new JObject();
    });

    /// <summary>The storage itself, secrets in clear.</summary>
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

    /// <summary>By hand always merges, as in a form that shows what is there.</summary>
    private async Task<JToken> ChangeConfigurationAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var fields = await JsonBody.ReadAsync(
            call.Request, ["fields"], body => body["fields"] as JObject ?? throw new FormatException("'fields' must be an object."), cancellationToken);
        var request = new ConfigurationRequest { Values = ConfigurationRequest.ValuesOf(fields) };
        _store.Configure(Account(call), ConnectorId(call), request, ConfigureMode.Merge);
        return new JObject();
    }

    private async Task<JToken> SetConnectionsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (source, destination) = await JsonBody.ReadAsync(
            call.Request, ["source", "destination"], body => (body.Integer("source", 0), body.Integer("destination", 0)), cancellationToken);
        if (source < 0 || destination < 0)
            throw ApiErrorException.BadRequest("Counts of connections cannot be negative.");
        _store.SetConnections(Account(call), ConnectorId(call), source, destination);
        return new JObject();
    }

    private async Task<JToken> SetClockAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (now, frozen) = await JsonBody.ReadAsync(
            call.Request, ["now", "frozen"], body => (Instant(body.RequireText("now")), body.Flag("frozen", false)), cancellationToken);
        _clock.Set(now, frozen);
        return Clock();
    }

    private async Task<JToken> AdvanceClockAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var seconds = await JsonBody.ReadAsync(call.Request, ["seconds"], body => body["seconds"] switch
        {
            { Type: JTokenType.Integer or JTokenType.Float } number when Math.Abs(number.Value<double>()) <= MaxAdvanceSeconds => number.Value<double>(),
            _ => throw new FormatException("'seconds' must be a number, at most a thousand million."),
        }, cancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        return Clock();
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new FormatException("'now' must be a time such as 2026-01-31T12:00:00Z.");
}
