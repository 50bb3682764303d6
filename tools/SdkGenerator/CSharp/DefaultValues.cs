using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Expressions for inputs that a program does not set.</summary>
internal sealed class DefaultValues(CSharpTypes types)
{
    /// <summary>Returns a statement that sets the default of an input; empty if it has none.</summary>
    public string Assignment(SchemaProperty property)
    {
        var name = CSharpNames.Pascal(property.Name);
        if (property.Default is { } value)
            return $"{name} = {Environment(property, " ?? ")}{types.Expression(property.Type, value)};";
        var variable = CSharpNames.Parameter(property.Name);
        return property.Environment.Count == 0 ? string.Empty : $"if ({Environment(property)} is {{ }} {variable})\n    {name} = {variable};";
    }

    /// <summary>Returns the part of an expression that follows the value in the settings of the stack; empty if there is no default.</summary>
    public static string AfterSetting(SchemaProperty setting)
    {
        var environment = setting.Environment.Count > 0 ? $" ?? {Environment(setting)}" : string.Empty;
        return setting.Default is { } value ? $"{environment} ?? {CSharpNames.Literal(value)}" : environment;
    }

    /// <summary>Whether the statement that sets the default uses something deprecated.</summary>
    public bool IsDeprecated(SchemaProperty property) =>
        (property.Deprecation is not null && Assignment(property).Length > 0) || types.IsDeprecated(property.Type, property.Default);

    private static string Environment(SchemaProperty property, string suffix = "") => property.Environment.Count == 0
        ? string.Empty
        : $"Utilities.{Getter(property)}({CSharpNames.Literals(property.Environment)}){suffix}";

    private static string Getter(SchemaProperty property) => property.Type switch
    {
        SchemaType.Primitive { Kind: PrimitiveKind.String } => "GetEnv",
        SchemaType.Primitive { Kind: PrimitiveKind.Boolean } => "GetEnvBoolean",
        SchemaType.Primitive { Kind: PrimitiveKind.Integer } => "GetEnvInt32",
        SchemaType.Primitive { Kind: PrimitiveKind.Number } => "GetEnvDouble",
        _ => throw new ToolException($"'{property.Name}' has a type that the C# SDK cannot read from the environment."),
    };
}
