using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>
/// The report for programs:
/// <c>{ "baseUrl", "accountId", "readsWork", "endpoints": [{ "endpoint", "verdict", "asked", "cameBack", "understood": {}, "notUnderstood": [{ "attribute", "field" }],
/// "settings": [], "advice", "route", "command" }], "fields": [{ "id", "type", "sensitivity", "required", "readOnly" }], "writeCheck": { … } }</c>.
/// The names never change. <c>fields</c> is null without --connector, and <c>writeCheck</c> without --write-check.
/// </summary>
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
            ["fields"] = result.Fields is { } fields ? new JArray(fields.Select(Write)) : null,
            ["writeCheck"] = result.WriteCheck is { } check ? Write(check) : null,
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
            ["understood"] = new JObject((finding.Examination?.Understood ?? []).Select(fact => new JProperty(fact.Name, fact.Value))),
            ["notUnderstood"] = new JArray((finding.Examination?.NotUnderstood ?? []).Select(Write)),
            ["settings"] = new JArray(finding.Override is null ? finding.Examination?.Settings ?? [] : ["connectors:routes"]),
            ["advice"] = Text(finding.Advice),
            ["route"] = Text(finding.Override is { } route ? (Message)$"{route.ToString()}" : null),
            ["command"] = Text(finding.Command is { } command ? (Message)$"{command}" : null),
        };

    private JObject Write(UnclearAttribute attribute) =>
        new() { ["attribute"] = Text($"{attribute.Name}"), ["field"] = Text(attribute.FieldId is null ? null : (Message)$"{attribute.FieldId}") };

    private JObject Write(ConfigurationField field) =>
        new()
        {
            ["id"] = Text($"{field.Id}"),
            ["type"] = Text($"{field.Type}"),
            ["sensitivity"] = Humanize.Sensitivity(field.Sensitivity),
            ["required"] = field.Required,
            ["readOnly"] = field.ReadOnly,
        };

    private JObject Write(WriteCheckResult check) =>
        new()
        {
            ["connector"] = Text(check.Key.Text),
            ["outcome"] = Name(check.Outcome),
            ["proven"] = check.IsProven,
            ["equalSaveMovesTimestamp"] = check.MovesTimestamp,
            ["leftOut"] = Text(check.LeftOut is null ? null : (Message)$"{check.LeftOut}"),
            ["restored"] = check.Restored,
            ["changedFields"] = new JArray(check.Changed.Select(id => Text($"{id}"))),
            ["cameBack"] = Text(check.Text),
            ["setting"] = check.Mode is null ? null : WriteCheckResult.Setting,
            ["value"] = check.Mode,
            ["command"] = check.Command,
        };

    private static string Name(WriteCheckOutcome outcome) =>
        outcome switch
        {
            WriteCheckOutcome.Merges => "merge",
            WriteCheckOutcome.Replaces => "replace",
            WriteCheckOutcome.Refused => "refused",
            WriteCheckOutcome.Declined => "declined",
            _ => "failed",
        };

    private static string Name(Verdict verdict) =>
        verdict switch
        {
            Verdict.Works => "works",
            Verdict.Partly => "partly",
            Verdict.Unclear => "unclear",
            Verdict.NotTried => "notTried",
            Verdict.WrongPath => "wrongPath",
            _ => "fails",
        };

    private JValue Text(Message? text) => text is null ? JValue.CreateNull() : new JValue(secrets.Render(text));
}
