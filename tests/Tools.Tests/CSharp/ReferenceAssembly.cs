using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Connectors.Tools.Tests.Harness;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

/// <summary>The names of Pulumi .NET, compiled from <c>tests/PulumiReference</c>.</summary>
internal static class ReferenceAssembly
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>Content of the assembly.</summary>
    public static byte[] Image { get; } = Compile();

    /// <summary>Pulumi and the libraries of .NET.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Platform(), MetadataReference.CreateFromImage(Image)];

    public static CSharpCompilationOptions CompilationOptions { get; } = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error);

    private static byte[] Compile()
    {
        var sources = TreeCopy.Repository.Files("tests/PulumiReference/Pulumi", "*.cs").Select(TreeCopy.Repository.Read).Append(ImplicitUsings);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Pulumi", sources.Select(source => CSharpSyntaxTree.ParseText(source)), Platform(), options);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return assembly.ToArray();
    }

    private static IEnumerable<MetadataReference> Platform() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
