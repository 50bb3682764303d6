using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>Fault rules as JSON, for the command line and the admin API. Only <c>kind</c> is required; durations are in seconds.</summary>
internal static class FaultRuleJson
{
    private const double MaxSeconds = 1e6;
    private const string Negative = "The numbers of a fault must not be negative.";

    private static readonly IReadOnlyList<string> Endpoints =
        [FaultRule.AnyEndpoint, .. ApiRoutes.BuiltIn.Select(route => route.Name), EndpointNames.Unknown];

    public static IReadOnlyList<string> Attributes { get; } =
    [
        "kind", "endpoint", "accountId", "times", "skip", "probability", "seed", "status", "html", "retryAfterSeconds", "retryAfterAsDate",
        "retryAfterGraceSeconds", "delaySeconds", "carriedOut", "bytes", "pageSize", "shifts", "adding", "reads",
    ];

    public static JObject ToJson(FaultRule rule) => new()
    {
        ["kind"] = rule.Kind.ToString(),
        ["endpoint"] = rule.Endpoint,
        ["accountId"] = rule.AccountId,
        ["times"] = rule.Times,
        ["skip"] = rule.Skip,
        ["probability"] = rule.Probability,
        ["seed"] = rule.Seed,
        ["status"] = rule.Status,
        ["html"] = rule.Html,
        ["retryAfterSeconds"] = rule.RetryAfterSeconds,
        ["retryAfterAsDate"] = rule.RetryAfterAsDate,
        ["retryAfterGraceSeconds"] = rule.RetryAfterGrace.TotalSeconds,
        ["delaySeconds"] = rule.Delay.TotalSeconds,
        ["carriedOut"] = rule.CarriedOut,
        ["bytes"] = rule.Bytes,
        ["pageSize"] = rule.PageSize,
        ["shifts"] = rule.Shifts,
        ["adding"] = rule.Adding,
        ["reads"] = rule.Reads,
    };

    /// <param name="json">Unknown attributes are ignored here; <see cref="JsonBody"/> rejects them.</param>
    /// <exception cref="FormatException">An attribute is invalid. The message contains its name.</exception>
    public static FaultRule Parse(JObject json)
    {
        var rule = new FaultRule(Kind(json.RequireString("kind")));
        return Check(rule with
        {
            Endpoint = json.GetString("endpoint") ?? rule.Endpoint,
            AccountId = json.GetString("accountId"),
            Times = json.GetInt32("times"),
            Skip = json.GetInt32("skip", rule.Skip),
            Probability = json.GetDouble("probability", rule.Probability),
            Seed = json.GetInt32("seed", rule.Seed),
            Status = json.GetInt32("status", rule.Status),
            Html = json.GetBoolean("html", rule.Html),
            RetryAfterSeconds = json.GetInt32("retryAfterSeconds"),
            RetryAfterAsDate = json.GetBoolean("retryAfterAsDate", rule.RetryAfterAsDate),
            RetryAfterGrace = Duration(json, "retryAfterGraceSeconds", rule.RetryAfterGrace),
            Delay = Duration(json, "delaySeconds", rule.Delay),
            CarriedOut = json.GetBoolean("carriedOut", rule.CarriedOut),
            Bytes = json.GetInt32("bytes", rule.Bytes),
            PageSize = json.GetInt32("pageSize", rule.PageSize),
            Shifts = json.GetInt32("shifts", rule.Shifts),
            Adding = json.GetBoolean("adding", rule.Adding),
            Reads = json.GetInt32("reads", rule.Reads),
        });
    }

    /// <exception cref="FormatException">No request can match the rule, or a number is out of range.</exception>
    public static FaultRule Check(FaultRule rule) => Validate(rule) is { } problem ? throw new FormatException(problem) : rule;

    private static string? Validate(FaultRule rule) => rule switch
    {
        _ when !Endpoints.Contains(rule.Endpoint) => $"'endpoint' must be one of: {string.Join(", ", Endpoints)}.",
        { Status: < 400 or > 599 } => "'status' must be from 400 to 599.",
        { Probability: not (>= 0 and <= 1) } => "'probability' must be from 0 to 1.",
        { PageSize: < 1 } => "'pageSize' must be at least 1.",
        { Times: < 0 } or { Skip: < 0 } or { RetryAfterSeconds: < 0 } or { Bytes: < 0 } or { Shifts: < 0 } or { Reads: < 0 } => Negative,
        _ when rule.Delay < TimeSpan.Zero || rule.RetryAfterGrace < TimeSpan.Zero => Negative,
        _ => null,
    };

    private static FaultKind Kind(string text) =>
        Enum.GetNames<FaultKind>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<FaultKind>(name)
            : throw new FormatException($"'kind' must be one of: {string.Join(", ", Enum.GetNames<FaultKind>())}.");

    private static TimeSpan Duration(JObject json, string name, TimeSpan fallback) => json.GetDouble(name, fallback.TotalSeconds) switch
    {
        var seconds and >= 0 and <= MaxSeconds => TimeSpan.FromSeconds(seconds),
        _ => throw new FormatException($"'{name}' must be a number of seconds from 0 to 1000000."),
    };
}
