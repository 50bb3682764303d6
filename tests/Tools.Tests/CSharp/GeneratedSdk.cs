using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SdkGenerator.CSharp;
using Pulumi.Connectors.Tools.Tests.Harness;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

/// <summary>The C# SDK of a small schema, compiled with the warnings of the project as errors.</summary>
internal sealed class GeneratedSdk
{
    private const string Folder = "sdk/dotnet/";
    // A using directive that is not needed is an error in the build.
    private const string UnnecessaryUsing = "CS8019";

    private static readonly SymbolDisplayFormat TypeFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private GeneratedSdk(GeneratedFiles files)
    {
        Files = files.Contents.ToDictionary(file => file.Key[Folder.Length..], file => file.Value, StringComparer.Ordinal);
        Compilation = CSharpCompilation.Create(
            Identity.NuGetPackage,
            Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => CSharpSyntaxTree.ParseText(file.Value, ReferenceAssembly.ParseOptions, file.Key)),
            ReferenceAssembly.All,
            ReferenceAssembly.CompilationOptions);
    }

    public static PackageIdentity Identity { get; } = PackageIdentity.Read(TreeCopy.Repository);

    /// <summary>Content by path, relative to the folder of the SDK.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    public CSharpCompilation Compilation { get; }

    /// <param name="schema">JSON of the schema. The package is called "test" if it has no name.</param>
    public static GeneratedSdk Of(string schema)
    {
        var json = JObject.Parse("""{ "name": "test", "language": { "csharp": { "packageReferences": { "Pulumi": "[3.109.0,4)" } } } }""");
        json.Merge(JObject.Parse(schema), new JsonMergeSettings { MergeNullValueHandling = MergeNullValueHandling.Merge });
        var files = new GeneratedFiles();
        CSharpSdk.AddTo(files, PackageSchema.Parse(json), Identity);
        var sdk = new GeneratedSdk(files);
        Assert.Empty(sdk.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == UnnecessaryUsing));
        return sdk;
    }

    /// <summary>Returns the errors of a program that uses the SDK, such as uses of something obsolete.</summary>
    public IReadOnlyList<string> ErrorsOf(string statements)
    {
        var program = $$"""
            using System.Collections.Generic;
            using Pulumi;
            namespace {{Identity.NuGetPackage}}
            {
                using Inputs;
                internal static class Program { public static void Run() { {{statements}} } }
            }
            namespace {{Identity.NuGetPackage}}.Inputs { internal sealed class None; }
            """;
        return [.. Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(program, ReferenceAssembly.ParseOptions)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.GetMessage(null))];
    }

    /// <param name="name">Name within the namespace of the SDK.</param>
    public INamedTypeSymbol Type(string name) =>
        Compilation.GetTypeByMetadataName($"{Identity.NuGetPackage}.{name}") ?? throw new InvalidOperationException($"The SDK has no type {name}.");

    public bool HasType(string name) => Compilation.GetTypeByMetadataName($"{Identity.NuGetPackage}.{name}") is not null;

    public ISymbol Member(string type, string name) => Type(type).GetMembers(name).Single();

    /// <summary>Returns the type of a property or field as C# writes it, without namespaces.</summary>
    public string TypeOf(string type, string member)
    {
        var symbol = Member(type, member) switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            var other => throw new InvalidOperationException($"{other} has no type."),
        };
        return symbol.ToDisplayString(TypeFormat);
    }

    /// <summary>Returns the attributes of a type or member as C# writes them.</summary>
    public static IEnumerable<string> Attributes(ISymbol symbol) =>
        symbol.GetAttributes().Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax().ToString() ?? string.Empty);

    /// <summary>Returns the XML documentation of a type or member.</summary>
    public static string Documentation(ISymbol symbol) => symbol.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken) ?? string.Empty;

    /// <summary>Returns the expression of an option that each registration of a resource has; null if it is not set.</summary>
    public string? Option(string resource, string option) => Type(resource).DeclaringSyntaxReferences[0].GetSyntax()
        .DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .SingleOrDefault(assignment => assignment.Left.ToString() == option)?.Right.ToString();
}
