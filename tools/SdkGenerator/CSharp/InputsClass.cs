using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>A class with inputs: the arguments of a resource or function, its state, or an object type in one of them.</summary>
/// <param name="Base">Class of Pulumi from which it inherits.</param>
/// <param name="Documentation">XML documentation of the class.</param>
/// <param name="Shape">Whether the properties can be outputs of resources.</param>
internal sealed record InputsClass(string Name, string Base, string Documentation, TypeShape Shape, IReadOnlyList<SchemaProperty> Properties)
{
    /// <summary>Whether values other than strings are sent as JSON, as for providers.</summary>
    public bool SendsJson { get; init; }
}
