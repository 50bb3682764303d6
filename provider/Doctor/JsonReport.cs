using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The report for programs: <c>{ "baseUrl", "accountId", "readsWork", "endpoints": [{ "endpoint", "verdict", "asked", "cameBack", "advice", "route", "command" }] }</c>.</summary>
internal sealed class JsonReport(SecretRegistry secrets)
{
    public string Write(DoctorResult result)
    {
        var json = new JObject
        {
            ["baseUrl"] = Text($"{result.Settings.Api.BaseUrl.AbsoluteUri}"),
            ["accountId"] = Text($"{result.Settings.AccountId}"),
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
            ["route"] = Text(finding.Override is { } route ? (Message)$"{route.ToString()}" : null),
            ["command"] = Text(finding.Command is { } command ? (Message)$"{command}" : null),
        };

    private static string Name(Verdict verdict) =>
        verdict switch
        {
            Verdict.Works => "works",
            Verdict.NotTried => "notTried",
            Verdict.WrongPath => "wrongPath",
            _ => "fails",
        };

    private JValue Text(Message? text) => text is null ? JValue.CreateNull() : new JValue(secrets.Render(text));
}
