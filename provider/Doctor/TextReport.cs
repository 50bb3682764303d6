using System.Text;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The report for people, in 100 columns. A command stays on one line, so that it can be copied.</summary>
internal sealed class TextReport(SecretRegistry secrets)
{
    private const int Width = 100;
    private const int VerdictWidth = 12;
    private const int NameWidth = 18;

    public string Write(DoctorResult result)
    {
        var text = new StringBuilder();
        Append(text, 0, $"The Connectors API at {result.Settings.Api.BaseUrl.AbsoluteUri}, sub-account {result.Settings.AccountId}");
        text.Append('\n');
        foreach (var finding in result.Findings)
            Append(text, finding);
        text.Append('\n');
        Append(text, 0, Summary(result));
        var commands = result.Findings.Select(finding => finding.Command).OfType<string>().ToList();
        if (commands.Count > 0)
            Append(text, 0, $"Override the routes of the stack with:");
        foreach (var command in commands)
            text.Append("  ").Append(command).Append('\n');
        return text.ToString();
    }

    private void Append(StringBuilder text, Finding finding)
    {
        text.Append(Name(finding.Verdict).PadRight(VerdictWidth)).Append(finding.Endpoint.PadRight(NameWidth)).Append(secrets.Render(finding.Request)).Append('\n');
        Append(text, VerdictWidth + NameWidth, finding.Response);
        if (finding.Advice is { } advice)
            Append(text, VerdictWidth + NameWidth, $"-> {advice}");
    }

    private static Message Summary(DoctorResult result)
    {
        var broken = result.Findings.Where(finding => finding.Verdict is Verdict.WrongPath or Verdict.Fails).Select(finding => finding.Endpoint).ToList();
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
            Verdict.Works => "works",
            Verdict.NotTried => "not tried",
            Verdict.WrongPath => "wrong path",
            _ => "fails",
        };
}
