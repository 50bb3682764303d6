using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Doctor;

/// <summary>The report for programs: <c>{ "baseUrl", "accountId", "readsWork", "endpoints": [{ "endpoint", "verdict", "asked", "cameBack", "advice", "route", "command" }] }</c>.</summary>
/// <param name="scrub">Replaces secrets in a string.</param>
internal sealed class JsonReport(Func<string, string> scrub)
{
    public string Write(DoctorResult result)
    {
        var json = new JObject
        {
            ["baseUrl"] = Text(result.Settings.Api.BaseUrl.AbsoluteUri),
            ["accountId"] = Text(result.Settings.AccountId),
            ["readsWork"] = result.ReadsWork,
            ["endpoints"] = new JArray(result.Findings.Select(Write)),
        };
        return $"{json.ToString(Formatting.Indented)}\n";
    }

    private JObject Write(Finding finding) =>
        new()
        {
            ["endpoint"] = finding.Endpoint,
            ["verdict"] = Name(finding.Verdict),
            ["asked"] = Text(finding.Request),
            ["cameBack"] = Text(finding.Response),
            ["advice"] = Text(finding.Advice),
            ["route"] = Text(finding.Override?.ToString()),
            ["command"] = Text(finding.Command),
        };

    private static string Name(Verdict verdict) =>
        verdict switch
        {
            Verdict.Works => "works",
            Verdict.NotTried => "notTried",
            Verdict.WrongPath => "wrongPath",
            _ => "fails",
        };

    private JValue Text(string? text) => text is null ? JValue.CreateNull() : new JValue(scrub(text));
}
