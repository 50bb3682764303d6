using System.Text;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The report for people, in 100 columns. A command stays on one line, so that it can be copied.</summary>
internal sealed class TextReport(SecretRegistry secrets)
{
    private const int Width = 100;
    private const int VerdictWidth = 12;
    private const int NameWidth = 18;
    private const int FieldWidth = 28;
    private const int TypeWidth = 16;
    private const int SensitivityWidth = 9;

    public string Write(DoctorResult result)
    {
        var text = new StringBuilder();
        Append(text, 0, $"The Connectors API at {result.Settings.Api.BaseUrl.AbsoluteUri}, sub-account {result.Settings.AccountId}");
        text.Append('\n');
        foreach (var finding in result.Findings)
            Append(text, finding);
        if (result.Fields is { } fields)
            Append(text, fields);
        text.Append('\n');
        Append(text, 0, Summary(result));
        var commands = result.Findings.Select(finding => finding.Command).OfType<string>().ToList();
        if (commands.Count > 0)
            Append(text, 0, $"Override the routes of the stack with:");
        foreach (var command in commands)
            text.Append("  ").Append(command).Append('\n');
        if (result.WriteCheck is { } check)
            Append(text, check);
        return text.ToString();
    }

    private void Append(StringBuilder text, Finding finding)
    {
        text.Append(Name(finding.Verdict).PadRight(VerdictWidth)).Append(finding.Endpoint.PadRight(NameWidth)).Append(secrets.Render(finding.Request)).Append('\n');
        Append(text, VerdictWidth + NameWidth, finding.Response);
        foreach (var fact in finding.Examination?.Understood ?? [])
        {
            if (fact.Sentence is { } sentence)
                Append(text, VerdictWidth + NameWidth, sentence);
        }

        if (finding.Examination is { NotUnderstood: { IsEmpty: false } unclear })
            Append(text, VerdictWidth + NameWidth, $"not understood: {Message.Join(", ", unclear.Select(attribute => attribute.Text))}");
        if (finding.Advice is { } advice)
            Append(text, VerdictWidth + NameWidth, $"-> {advice}");
    }

    private void Append(StringBuilder text, FieldSet fields)
    {
        text.Append('\n');
        Append(text, 0, $"The fields of the connector:");
        foreach (var field in fields)
        {
            Message? flags = Message.Join(", ", [field.Required ? Message.Own("required") : null, field.ReadOnly ? Message.Own("read-only") : null]);
            var line = $"  {secrets.Render($"{field.Id}"),-FieldWidth}  {secrets.Render($"{field.Type}"),-TypeWidth}  {Humanize.Sensitivity(field.Sensitivity),-SensitivityWidth}  {secrets.Render(flags)}";
            text.Append(line.TrimEnd()).Append('\n');
        }
    }

    private void Append(StringBuilder text, WriteCheckResult check)
    {
        text.Append('\n');
        Append(text, 0, $"Write check of {check.Key.Text}: {check.Text}");
        if (check is { Command: { } command, Mode: { } mode })
        {
            Append(text, 0, $"The setting is {Message.Own(WriteCheckResult.Setting)}, and the value that was learned is {mode}:");
            text.Append("  ").Append(command).Append('\n');
        }
    }

    private static Message Summary(DoctorResult result)
    {
        var broken = result.Findings.Where(finding => finding.Verdict is Verdict.WrongPath or Verdict.Fails or Verdict.Unclear).Select(finding => finding.Endpoint).ToList();
        var partly = result.Findings.Where(finding => finding.Verdict == Verdict.Partly).Select(finding => finding.Endpoint).ToList();
        if (result.ReadsWork && partly.Count > 0)
            return $"Every read that was tried works, but not all of the responses is understood or stated: see {string.Join(", ", partly)}.";
        return result.ReadsWork ? (Message)$"Every read that was tried works." : $"Not every read works: see {string.Join(", ", broken)}.";
    }

    private void Append(StringBuilder text, int indent, Message sentence)
    {
        var column = 0;
        foreach (var word in secrets.Render(sentence).Split(' '))
        {
            if (column > indent && column + 1 + word.Length > Width)
            {
                text.Append('\n');
                column = 0;
            }

            var gap = column == 0 ? indent : 1;
            text.Append(' ', gap).Append(word);
            column += gap + word.Length;
        }

        text.Append('\n');
    }

    private static string Name(Verdict verdict) =>
        verdict switch
        {
            Verdict.Works => "understood",
            Verdict.Partly => "partly",
            Verdict.Unclear => "unclear",
            Verdict.NotTried => "not tried",
            Verdict.WrongPath => "wrong path",
            _ => "fails",
        };
}
