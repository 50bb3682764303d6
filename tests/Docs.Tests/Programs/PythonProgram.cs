using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SchemaDocs;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>A program in Python.</summary>
internal sealed partial class PythonProgram(SchemaDocument schema, string text) : GeneratedSdkProgram(schema, text)
{
    protected override string Import => $"import {Schema.Language("python", "packageName")} as connectors";

    protected override string Spell(string property) => Names.Snake(property);

    protected override void CheckNames()
    {
        foreach (Match call in Call().Matches(Text))
        {
            // The form of a function whose name ends with _output takes and returns Outputs.
            if (TokenOf(OutputForm().Replace(call.Groups["name"].Value, string.Empty), resource => resource, Names.Snake) is not { } token)
                continue;
            var arguments = SourceText.Parts(SourceText.Inside(Text, call.Index + call.Length - 1)).Select(part => Keyword().Match(part));
            CheckInputs(token, [.. arguments.Where(keyword => keyword.Success).Select(keyword => keyword.Groups["name"].Value).Except(["opts"])]);
            if (call.Groups["variable"] is { Success: true, Value: var variable })
                CheckOutputs(token, variable, Schema.Functions.Contains(token) ? ["apply"] : ["id", "urn"]);
        }

        foreach (Match value in EnumValue().Matches(Text))
            CheckEnum(value.Groups["type"].Value, value.Groups["name"].Value);
    }

    private void CheckEnum(string type, string name)
    {
        if (Schema.Types.FirstOrDefault(token => Names.Last(token) == type) is { } token)
            CheckMember(token, name, Schema.Values(token).Select(value => Names.Snake(Text(value)).TrimStart('_').ToUpperInvariant()));
        else
            Fail($"the SDK has no '{type}'");

        static string Text(JObject value) => (string?)value["name"] ?? string.Empty;
    }

    [GeneratedRegex(@"(^(?<variable>\w+) = )?\bconnectors\.(?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex("_output$")]
    private static partial Regex OutputForm();

    [GeneratedRegex(@"\bconnectors\.(?<type>\w+)\.(?<name>\w+)")]
    private static partial Regex EnumValue();

    [GeneratedRegex(@"^(?<name>\w+)=")]
    private static partial Regex Keyword();
}
