using System.Diagnostics;
using Newtonsoft.Json;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The values that the SDK sends for inputs.</summary>
internal sealed class InputValues(SourceFile file, TypeGraph types)
{
    /// <summary>Returns the value of an input of a resource. If a part of it is secret, all of it is, because the parts can be in one output.</summary>
    /// <param name="owner">Expression of the arguments, with <c>?</c> at its end if it can be undefined.</param>
    public string OfResource(SchemaProperty input, string owner)
    {
        var value = OfOutputForm(input, owner);
        return types.ContainsSecret(input) ? IfPresent(value, "pulumi.secret") : value;
    }

    /// <summary>Returns the value of an input of the provider, which takes strings only.</summary>
    public string OfProvider(SchemaProperty input, string owner)
    {
        var value = OfResource(input, owner);
        return types.IsString(input) ? value : IfPresent(value, "JSON.stringify");
    }

    /// <summary>Returns the value of a property that qualifies a look-up.</summary>
    public string OfState(SchemaProperty input, string owner)
    {
        var value = Identifiers.Member(owner, input.Name);
        return types.ContainsSecret(input) ? IfPresent(value, "pulumi.secret") : value;
    }

    /// <summary>Returns the value of an input of a function that takes outputs.</summary>
    public string OfOutputForm(SchemaProperty input, string owner)
    {
        var value = Identifiers.Member(owner, input.Name);
        return OrDefault(input, types.ContainsDefaults(input) ? IfPresent(value, Conversion(input.Type)) : value);
    }

    /// <summary>Returns the value of an input that contains no outputs: of a function that returns a promise, or of an object type.</summary>
    public string OfValue(SchemaProperty input, string owner)
    {
        var value = Identifiers.Member(owner, input.Name);
        return OrDefault(input, types.ContainsDefaults(input) ? $"{value} && {Converted(input.Type, value)}" : value);
    }

    /// <summary>Returns a value of the program, or else what the schema has for a property that the program does not set.</summary>
    public string OrDefault(SchemaProperty input, string value)
    {
        if (input.Constant is { } constant)
            return constant.ToString(Formatting.None);
        if (input.Environment.Count > 0)
            value += $" ?? {file.Use(SdkModule.Utilities)}{Getter(input)}({string.Join(", ", input.Environment.Select(Identifiers.Quoted))})";
        return input.Default is { } literal ? $"{value} ?? {literal.ToString(Formatting.None)}" : value;
    }

    /// <summary>Returns the name of the function that sets the defaults in an object.</summary>
    public static string DefaultsOf(string token) => $"{Names.Camel(Names.Last(token))}ProvideDefaults";

    private string IfPresent(string value, string conversion) => $"{file.Use(SdkModule.Utilities)}ifPresent({value}, {conversion})";

    private string Getter(SchemaProperty input) => types.KindOf(input.Type) switch
    {
        PrimitiveKind.Boolean => "getEnvBoolean",
        PrimitiveKind.Integer or PrimitiveKind.Number => "getEnvNumber",
        _ => "getEnv",
    };

    // Returns a function that sets the defaults in the objects of a type.
    private string Conversion(SchemaType type) => type switch
    {
        SchemaType.Object reference => $"{file.Use(SdkModule.Inputs)}{DefaultsOf(reference.Token)}",
        SchemaType.List list => $"(items: any[]) => items.map({Conversion(list.Item)})",
        SchemaType.Map map => $"(map: any) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, {Converted(map.Value, "value as any")}]))",
        _ => throw new UnreachableException(),
    };

    private string Converted(SchemaType type, string value) => type is SchemaType.Object ? $"{Conversion(type)}({value})" : $"({Conversion(type)})({value})";
}
