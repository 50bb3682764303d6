using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes classes whose instances Pulumi creates: results of functions, and object types in outputs.</summary>
internal sealed class OutputsTemplate(CSharpTypes types)
{
    public string Write(string name, string documentation, IReadOnlyList<SchemaProperty> properties)
    {
        var parameters = string.Join(",\n", properties.Select(property => $"{ParameterAttribute(property)}{types.OutputType(property)} {CSharpNames.Parameter(property.Name)}"));
        var assignments = SourceText.Lines(properties.Select(Assignment));
        var body = properties.Any(property => property.Deprecation is not null) ? Obsolete.Allowed(assignments) : assignments;
        return SourceText.Type(
            $"{documentation}\n[OutputType]\npublic sealed class {name}",
            [.. properties.Select(Field), $"[OutputConstructor]\nprivate {name}({Block(parameters)})\n{{{Block(body)}\n}}"]);
    }

    private static string Block(string lines) => lines.Length > 0 ? "\n" + SourceText.Indent(lines) : string.Empty;

    private string Field(SchemaProperty property) => SourceText.Lines(
        DocComment.Of(property.Description, property.Name),
        Obsolete.Attribute(property.Deprecation),
        $"public readonly {types.OutputType(property)} {CSharpNames.Pascal(property.Name)};");

    // Pulumi finds the value of a parameter by its name.
    private static string ParameterAttribute(SchemaProperty property) =>
        CSharpNames.Parameter(property.Name).TrimStart('@') == property.Name ? string.Empty : $"[OutputConstructorParameter({CSharpNames.Literal(property.Name)})] ";

    private static string Assignment(SchemaProperty property)
    {
        var (field, parameter) = (CSharpNames.Pascal(property.Name), CSharpNames.Parameter(property.Name));
        return $"{(field == parameter ? "this." : string.Empty)}{field} = {parameter};";
    }
}
