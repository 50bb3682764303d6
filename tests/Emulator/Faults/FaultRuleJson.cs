using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>Rules as the command line and the administrative side write them: only <c>kind</c> is needed, durations are in seconds.</summary>
internal static class FaultRuleJson
{
    private const double MaxSeconds = 1e6;
    private const string Negative = "The numbers of a fault cannot be negative.";

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

    /// <param name="json">Attributes that are not among the known ones count for nothing here: the reader of the text refuses them.</param>
    /// <exception cref="FormatException">The text names the attribute.</exception>
    public static FaultRule Parse(JObject json)
    {
        var rule = new FaultRule(Kind(json.RequireText("kind")));
        return Check(rule with
        {
            Endpoint = json.Text("endpoint") ?? rule.Endpoint,
            AccountId = json.Text("accountId"),
            Times = json.Integer("times"),
            Skip = json.Integer("skip", rule.Skip),
            Probability = json.Number("probability", rule.Probability),
            Seed = json.Integer("seed", rule.Seed),
            Status = json.Integer("status", rule.Status),
            Html = json.Flag("html", rule.Html),
            RetryAfterSeconds = json.Integer("retryAfterSeconds"),
            RetryAfterAsDate = json.Flag("retryAfterAsDate", rule.RetryAfterAsDate),
            RetryAfterGrace = Duration(json, "retryAfterGraceSeconds", rule.RetryAfterGrace),
            Delay = Duration(json, "delaySeconds", rule.Delay),
            CarriedOut = json.Flag("carriedOut", rule.CarriedOut),
            Bytes = json.Integer("bytes", rule.Bytes),
            PageSize = json.Integer("pageSize", rule.PageSize),
            Shifts = json.Integer("shifts", rule.Shifts),
            Adding = json.Flag("adding", rule.Adding),
            Reads = json.Integer("reads", rule.Reads),
        });
    }

    /// <exception cref="FormatException">No request could match the rule, or a number is out of its range.</exception>
    public static FaultRule Check(FaultRule rule) => Problem(rule) is { } problem ? throw new FormatException(problem) : rule;

    private static string? Problem(FaultRule rule) => rule switch
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

    private static TimeSpan Duration(JObject json, string name, TimeSpan absent) => json.Number(name, absent.TotalSeconds) switch
    {
        var seconds and >= 0 and <= MaxSeconds => TimeSpan.FromSeconds(seconds),
        _ => throw new FormatException($"'{name}' must be a number of seconds, at most a million."),
    };
}
