namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>A module that the source files of the SDK import, in the order of the imports.</summary>
internal enum SdkModule
{
    Pulumi,
    Inputs,
    Outputs,
    Enums,
    Utilities,
}
