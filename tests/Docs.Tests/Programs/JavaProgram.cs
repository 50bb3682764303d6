using System.Text.RegularExpressions;
using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SchemaDocs;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>A program in Java.</summary>
internal sealed partial class JavaProgram(SchemaDocument schema, string text) : GeneratedSdkProgram(schema, text)
{
    protected override string Import => $"import {Package}.";

    // The class that contains the functions of a package.
    private string Functions => $"{Names.Pascal(Schema.Name)}Functions";

    private string Package => $"{Schema.Language("java", "basePackage")}.{Schema.Name}";

    protected override string Spell(string property) => property;

    protected override void CheckNames()
    {
        CheckImports();
        foreach (Match creation in Creation().Matches(Text))
            CheckCall(creation, TokenOf(creation.Groups["name"].Value, resource => resource, _ => string.Empty));
        foreach (Match call in Regex.Matches(Text, $@"(var (?<variable>\w+) = )?\b{Functions}\.(?<name>\w+)\("))
            CheckCall(call, TokenOf(call.Groups["name"].Value, _ => string.Empty, function => function));
        foreach (Match value in EnumValue().Matches(Text))
            CheckEnum(value.Groups["type"].Value, value.Groups["name"].Value);
    }

    private void CheckImports()
    {
        var imported = PackageImport().Matches(Text).Select(import => import.Groups["class"].Value).Where(name => name.StartsWith(Package, StringComparison.Ordinal)).ToList();
        foreach (var name in imported.Except(Classes()))
            Fail($"the SDK has no class '{name}'");
        foreach (var name in imported.Where(name => Regex.Count(Text, $@"\b{ClassName(name)}\b") == 1))
            Fail($"the import of '{name}' is not used");
        foreach (var name in Classes().Where(name => Regex.IsMatch(Text, $@"(?<![\w.""]){ClassName(name)}\b[.(]") && !imported.Contains(name)))
            Fail($"the import of '{name}' is missing");
    }

    private IEnumerable<string> Classes() =>
    [
        $"{Package}.{Functions}",
        .. Schema.Resources.Append(Schema.Provider).Select(NameOf).SelectMany(name => new[] { $"{Package}.{name}", $"{Package}.{name}Args" }),
        .. Schema.Functions.Select(token => $"{Package}.inputs.{Names.Pascal(NameOf(token))}Args"),
        .. Schema.Types.Where(type => Schema.Values(type).Any()).Select(type => $"{Package}.enums.{Names.Last(type)}"),
    ];

    private void CheckCall(Match call, string? token)
    {
        if (token is null)
            return;
        var arguments = SourceText.Inside(Text, call.Index + call.Length - 1);
        if (Builder().Match(arguments) is { Success: true } builder)
        {
            CheckMember(token, builder.Groups["name"].Value, [$"{Names.Pascal(NameOf(token))}Args"]);
            CheckInputs(token, [.. Chain(arguments, builder.Index + builder.Length).TakeWhile(method => method != "build")]);
        }
        else
        {
            CheckInputs(token, []);
        }

        if (call.Groups["variable"] is { Success: true, Value: var variable })
            CheckResult(token, variable);
    }

    // A function returns an Output, whose value a lambda receives.
    private void CheckResult(string token, string variable)
    {
        if (!Schema.Functions.Contains(token))
        {
            CheckOutputs(token, variable, "id", "urn");
            return;
        }

        foreach (Match use in Regex.Matches(Text, $@"\b{variable}\.applyValue\((?<value>\w+) -> \k<value>\.(?<name>\w+)\("))
            CheckOutput(token, use.Groups["name"].Value);
    }

    private void CheckEnum(string type, string name)
    {
        var token = Schema.Types.FirstOrDefault(token => Names.Last(token) == type && Schema.Values(token).Any());
        if (token is not null)
            CheckMember(token, name, Schema.Values(token).Select(value => (string?)value["name"]).OfType<string>());
    }

    private static string ClassName(string fullName) => fullName.Split('.')[^1];

    // Names of the methods that are called on each other's results.
    private static IEnumerable<string> Chain(string text, int start)
    {
        while (Method().Match(text, start) is { Success: true } method)
        {
            yield return method.Groups["name"].Value;
            var open = method.Index + method.Length - 1;
            start = open + SourceText.Inside(text, open).Length + 2;
        }
    }

    [GeneratedRegex(@"(var (?<variable>\w+) = )?\bnew (?<name>\w+)\(")]
    private static partial Regex Creation();

    [GeneratedRegex(@"(?<name>\w+Args)\.builder\(\)")]
    private static partial Regex Builder();

    [GeneratedRegex(@"\G\s*\.(?<name>\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"^import (?<class>[\w.]+);$", RegexOptions.Multiline)]
    private static partial Regex PackageImport();

    [GeneratedRegex(@"(?<![\w.])(?<type>[A-Z]\w+)\.(?<name>[A-Z]\w*)\b")]
    private static partial Regex EnumValue();
}
