using System.Text.RegularExpressions;
using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SchemaDocs;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>A program in Go.</summary>
internal sealed partial class GoProgram(SchemaDocument schema, string text) : GeneratedSdkProgram(schema, text)
{
    protected override string Import => $"\"{Schema.Language("go", "importBasePath")}\"";

    protected override string Spell(string property) => Names.Pascal(property);

    protected override void CheckNames()
    {
        foreach (Match call in Call().Matches(Text))
        {
            if (TokenOf(call.Groups["name"].Value, resource => $"New{resource}", Function) is not { } token)
                continue;
            CheckArguments(token, SourceText.Inside(Text, call.Index + call.Length - 1));
            if (call.Groups["variable"] is { Success: true, Value: var variable and not "_" })
                CheckOutputs(token, variable, "ID", "URN");
        }
    }

    // Pulumi names a function Lookup… if the name Get… belongs to the lookup of a resource by id.
    private string Function(string function) =>
        Schema.Resources.Any(resource => $"get{Names.Last(resource)}" == function) ? $"Lookup{function[3..]}" : Names.Pascal(function);

    private void CheckArguments(string token, string arguments)
    {
        var literal = Literal().Match(arguments);
        if (!literal.Success)
        {
            CheckInputs(token, []);
            return;
        }

        CheckMember(token, literal.Groups["name"].Value, [$"{(Schema.Functions.Contains(token) ? Function(NameOf(token)) : NameOf(token))}Args"]);
        CheckInputs(token, [.. SourceText.Parts(SourceText.Inside(arguments, literal.Index + literal.Length - 1)).Select(part => part.Split(':')[0])]);
    }

    [GeneratedRegex(@"((?<variable>\w+), err :?= )?\bconnectors\.(?<name>(New|Lookup|Get)\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"&connectors\.(?<name>\w+Args)\{")]
    private static partial Regex Literal();
}
