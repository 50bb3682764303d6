using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>A function, with the names that its code has.</summary>
internal sealed record SdkFunction(FunctionDefinition Definition)
{
    public string Name => Definition.Name;

    /// <summary>Name of the form that takes and returns outputs.</summary>
    public string OutputName => $"{Name}Output";

    public string ResultName => $"{Names.Pascal(Name)}Result";

    public bool HasArguments => Definition.Inputs.Count > 0;

    public bool RequiresArguments => Definition.Inputs.Any(input => input.IsRequired);

    /// <summary>Whether the function returns something. If it does not, it has one form.</summary>
    public bool HasResult => Definition.Outputs.Count > 0;

    /// <summary>Name of the source file without its extension.</summary>
    public string Module => Names.Camel(Name);

    public IReadOnlyList<string> Forms => HasResult ? [Name, OutputName] : [Name];

    /// <summary>The names of the interfaces.</summary>
    public IEnumerable<string> InterfaceNames =>
    [
        .. HasArguments ? [ArgumentsName(Name)] : Array.Empty<string>(),
        .. HasResult ? [ResultName] : Array.Empty<string>(),
        .. HasArguments && HasResult ? [ArgumentsName(OutputName)] : Array.Empty<string>(),
    ];

    /// <summary>Returns the name of the arguments of a form.</summary>
    public static string ArgumentsName(string form) => $"{Names.Pascal(form)}Args";
}
