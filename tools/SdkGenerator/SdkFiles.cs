using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SdkGenerator.CSharp;
using Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

namespace Pulumi.Connectors.Tools.SdkGenerator;

/// <summary>The files of the SDKs.</summary>
internal static class SdkFiles
{
    /// <exception cref="ToolException">The schema or the identity is incomplete, or contains something that the tools do not support.</exception>
    public static GeneratedFiles Of(Checkout checkout)
    {
        var (schema, identity) = (PackageSchema.Read(checkout), PackageIdentity.Read(checkout));
        var files = new GeneratedFiles();
        CSharpSdk.AddTo(files, schema, identity);
        files.RemoveOthers(CSharpSdk.Owned(checkout));
        TypeScriptSdk.AddTo(files, schema, identity);
        files.RemoveOthers(TypeScriptSdk.Owned(checkout));
        return files;
    }
}
