using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>A program in Python.</summary>
internal sealed partial class PythonProgram(PackageSchema schema, string text) : GeneratedSdkProgram(schema, text)
{
    protected override string Import => $"import {Schema.Language("python", "packageName")} as connectors";

    protected override string Spell(string property) => Names.Snake(property);

    protected override void CheckNames()
    {
        foreach (Match call in Call().Matches(Text))
        {
            if (TokenOf(call.Groups["name"].Value, resource => resource, Names.Snake) is not { } token)
                continue;
            var arguments = SourceText.Parts(SourceText.Inside(Text, call.Index + call.Length - 1)).Select(part => Keyword().Match(part));
            CheckInputs(token, [.. arguments.Where(keyword => keyword.Success).Select(keyword => keyword.Groups["name"].Value).Except(["opts"])]);
            if (call.Groups["variable"] is { Success: true, Value: var variable })
                CheckOutputs(token, variable, Schema.Functions.Contains(token) ? ["apply"] : ["id", "urn"]);
        }
    }

    [GeneratedRegex(@"(^(?<variable>\w+) = )?\bconnectors\.(?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?<name>\w+)=")]
    private static partial Regex Keyword();
}
