using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>A resource, or the provider, with the names that its code has.</summary>
/// <param name="Outputs">The properties of the class.</param>
internal sealed record SdkResource(ResourceDefinition Definition, IReadOnlyList<SchemaProperty> Outputs)
{
    public bool IsProvider => Definition.IsProvider;

    public string Name => IsProvider ? "Provider" : Definition.Name;

    public string ArgumentsName => $"{Name}Args";

    public string StateName => $"{Name}State";

    /// <summary>Whether <c>get</c> takes properties that qualify the look-up.</summary>
    public bool HasState => Definition.StateInputs is not null;

    public bool RequiresArguments => Definition.Inputs.Any(input => input.IsRequired);

    /// <summary>Name of the source file without its extension.</summary>
    public string Module => Names.Camel(Name);
}
