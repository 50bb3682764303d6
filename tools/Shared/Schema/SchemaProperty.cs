using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>A property of a resource, a function or an object type.</summary>
/// <param name="Name">Name in the schema, which no language translates on the wire.</param>
/// <param name="Description">Markdown; empty if there is none.</param>
/// <param name="IsPlain">Whether an input takes a value only, not an output of another resource.</param>
/// <param name="Deprecation">Reason and replacement; null if the property is not deprecated.</param>
/// <param name="Default">Value of an input that the program does not set; null if the SDK sets none.</param>
/// <param name="Environment">Environment variables from which the SDK takes an input that the program does not set.</param>
/// <param name="Constant">The only value; null if there can be others.</param>
internal sealed record SchemaProperty(
    string Name,
    SchemaType Type,
    string Description,
    bool IsRequired,
    bool IsSecret,
    bool ReplacesOnChange,
    bool IsPlain,
    string? Deprecation,
    JValue? Default,
    IReadOnlyList<string> Environment,
    JValue? Constant);
