using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>
/// Holds the names in a program against <c>schema.json</c>, for a language whose SDK users generate for themselves: tokens, inputs and
/// outputs, spelt as Pulumi's generator spells them. No compiler sees these programs.
/// </summary>
/// <param name="text">Source text of the program.</param>
internal abstract partial class GuestProgram(PackageSchema schema, string text)
{
    private readonly List<string> _problems = [];

    protected PackageSchema Schema => schema;

    protected string Text => text;

    /// <summary>The line that brings the SDK in.</summary>
    protected abstract string Import { get; }

    /// <returns>What is wrong.</returns>
    public IReadOnlyList<string> Problems()
    {
        if (!text.Contains(Import, StringComparison.Ordinal))
            _problems.Add($"it does not say {Import}");
        CheckNames();
        return _problems;
    }

    protected abstract void CheckNames();

    protected abstract string Spell(string property);

    /// <summary>The token that has a name in this language.</summary>
    protected string? TokenOf(string name, Func<string, string> resource, Func<string, string> function)
    {
        var token = schema.Resources.Append(PackageSchema.Provider).FirstOrDefault(token => resource(NameOf(token)) == name)
            ?? schema.Functions.FirstOrDefault(token => function(NameOf(token)) == name);
        if (token is null)
            _problems.Add($"the SDK has no '{name}'");
        return token;
    }

    protected void CheckInputs(string token, IReadOnlyCollection<string> given)
    {
        var inputs = schema.Inputs(token).Properties().Select(input => input.Name).ToList();
        _problems.AddRange(given.Except(inputs.Select(Spell)).Select(name => $"{token} has no input '{name}'"));
        _problems.AddRange(schema.RequiredInputs(token).Select(Spell).Except(given).Select(name => $"{token} needs '{name}'"));
    }

    /// <summary>Every use of a variable that holds a resource or a result.</summary>
    protected void CheckOutputs(string token, string variable, params string[] others)
    {
        var outputs = schema.Outputs(token).Properties().Select(output => Spell(output.Name)).Concat(others);
        var used = Regex.Matches(text, $@"(?<![\w.""]){Regex.Escape(variable)}\.(?<name>\w+)").Select(use => use.Groups["name"].Value);
        _problems.AddRange(used.Except(outputs).Select(name => $"{token} has no output '{name}'"));
    }

    protected void CheckMember(string token, string member, IEnumerable<string> known)
    {
        if (!known.Contains(member))
            _problems.Add($"{token} has no '{member}'");
    }

    protected static string NameOf(string token) => token == PackageSchema.Provider ? "Provider" : Names.Last(token);
}
