using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>The administrative side of what goes wrong, on either side of the wire.</summary>
internal sealed class FaultAdminEndpoints(FaultPlan plan, ClientWatch watch, RequestLog log, TokenStore tokens)
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new Route("faults", "GET", "/emulator/faults"),
        new Route("addFault", "POST", "/emulator/faults"),
        new Route("clearFaults", "DELETE", "/emulator/faults"),
        new Route("violations", "GET", "/emulator/violations"),
        new Route("statistics", "GET", "/emulator/statistics"),
        new Route("expireTokens", "POST", "/emulator/tokens/expire"),
    ];

    public IEnumerable<KeyValuePair<string, AdminHandler>> Handlers =>
    [
        new("faults", (_, _) => Now(new JArray(plan.Faults.Select(fault => new JObject { ["rule"] = FaultRuleJson.ToJson(fault.Rule), ["hits"] = fault.Hits })))),
        new("addFault", AddAsync),
        new("clearFaults", (_, _) => Done(plan.Clear)),
        new("violations", (_, _) => Now(new JArray(watch.Violations))),
        new("statistics", (_, _) => Now(log.Statistics.ToJson())),
        new("expireTokens", (_, _) => Done(tokens.ExpireAll)),
    ];

    private async Task<JToken> AddAsync(ApiCall call, CancellationToken cancellationToken)
    {
        plan.Add(await JsonBody.ReadAsync(call.Request, FaultRuleJson.Attributes, FaultRuleJson.Parse, cancellationToken));
        return new JObject();
    }

    private static Task<JToken> Now(JToken answer) => Task.FromResult(answer);

    private static Task<JToken> Done(Action act)
    {
        act();
        return Now(new JObject());
    }
}
