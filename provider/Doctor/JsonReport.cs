using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Doctor;

/// <summary>A diagnosis for programs: <c>{ "baseUrl", "accountId", "readsWork", "endpoints": [{ "endpoint", "verdict", "asked", "cameBack", "advice", "route", "command" }] }</c>.</summary>
/// <param name="scrub">Takes secrets out of a text.</param>
internal sealed class JsonReport(Func<string, string> scrub)
{
    public string Write(Diagnosis diagnosis)
    {
        var json = new JObject
        {
            ["baseUrl"] = Text(diagnosis.Settings.Api.BaseUrl.AbsoluteUri),
            ["accountId"] = Text(diagnosis.Settings.AccountId),
            ["readsWork"] = diagnosis.ReadsWork,
            ["endpoints"] = new JArray(diagnosis.Findings.Select(Write)),
        };
        return $"{json.ToString(Formatting.Indented)}\n";
    }

    private JObject Write(Finding finding) =>
        new()
        {
            ["endpoint"] = finding.Endpoint,
            ["verdict"] = Name(finding.Verdict),
            ["asked"] = Text(finding.Asked),
            ["cameBack"] = Text(finding.CameBack),
            ["advice"] = Text(finding.Advice),
            ["route"] = Text(finding.Elsewhere?.ToString()),
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
