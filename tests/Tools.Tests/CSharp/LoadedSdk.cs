using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

/// <summary>A generated SDK in memory, to run the parts of it that need nothing of Pulumi but attributes.</summary>
internal sealed class LoadedSdk
{
    private readonly System.Reflection.Assembly _assembly;

    private LoadedSdk(System.Reflection.Assembly assembly) => _assembly = assembly;

    public static LoadedSdk Of(GeneratedSdk sdk)
    {
        using var assembly = new MemoryStream();
        var version = System.Text.Encoding.UTF8.GetBytes(sdk.Files["version.txt"]);
        var resource = new ResourceDescription($"{GeneratedSdk.Identity.NuGetPackage}.version.txt", () => new MemoryStream(version), isPublic: true);
        var result = sdk.Compilation.Emit(assembly, manifestResources: [resource]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = 0;
        var context = new AssemblyLoadContext(null);
        context.Resolving += (loading, _) => loading.LoadFromStream(new MemoryStream(ReferenceAssembly.Image));
        return new LoadedSdk(context.LoadFromStream(assembly));
    }

    public Type GetType(string name) =>
        _assembly.GetType($"{GeneratedSdk.Identity.NuGetPackage}.{name}") ?? throw new InvalidOperationException($"The SDK has no type {name}.");

    /// <summary>Calls a method of the class with the internals.</summary>
    public object? Utility(string method, params string[] names) => GetType("Utilities").GetMethod(method)?.Invoke(null, [names]);
}
