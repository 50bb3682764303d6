using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>Admin endpoints of fault rules, violations, statistics and token expiry.</summary>
internal sealed class FaultAdminEndpoints(FaultPlan plan, ViolationLog violations, RequestLog log, TokenStore tokens)
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
        new("faults", (_, _) => Respond(new JArray(plan.Faults.Select(fault => new JObject { ["rule"] = FaultRuleJson.ToJson(fault.Rule), ["hits"] = fault.Hits })))),
        new("addFault", AddAsync),
        new("clearFaults", (_, _) => Act(plan.Clear)),
        new("violations", (_, _) => Respond(new JArray(violations.Violations))),
        new("statistics", (_, _) => Respond(log.Statistics.ToJson())),
        new("expireTokens", (_, _) => Act(tokens.ExpireAll)),
    ];

    private async Task<JToken> AddAsync(ApiCall call, CancellationToken cancellationToken)
    {
        plan.Add(await JsonBody.ReadAsync(call.Request, FaultRuleJson.Attributes, FaultRuleJson.Parse, cancellationToken));
        return new JObject();
    }

    private static Task<JToken> Respond(JToken response) => Task.FromResult(response);

    private static Task<JToken> Act(Action act)
    {
        act();
        return Respond(new JObject());
    }
}
