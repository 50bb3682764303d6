using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>Interfaces whose members are the properties of a resource, a function or an object type.</summary>
internal static class InterfaceCode
{
    /// <param name="type">Returns the type of a property.</param>
    /// <param name="modifier">What stands before the name of each member.</param>
    public static string Of(string name, string description, IEnumerable<SchemaProperty> properties, Func<SchemaProperty, string> type, string? modifier = null) =>
        DocComment.Of(description) + CodeText.Block($"export interface {name}", properties.Select(property => Member(property, type, modifier)));

    private static string Member(SchemaProperty property, Func<SchemaProperty, string> type, string? modifier) =>
        $"{DocComment.Of(property.Description, property.Deprecation)}{modifier}{Identifiers.Key(property.Name)}{(property.IsRequired ? string.Empty : "?")}: {type(property)};";
}
