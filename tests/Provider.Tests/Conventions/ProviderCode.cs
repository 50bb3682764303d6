using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>
/// The provider's sources, compiled in memory, so that a use is found however it is written: by a <c>using</c>, an alias, a part of a namespace,
/// or without a name. Generated code is taken from the built provider.
/// </summary>
internal sealed class ProviderCode
{
    private const string Root = "provider/";

    // As the SDK generates them for the project.
    private const string GlobalUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Net.Http.Json; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    private readonly CSharpCompilation _compilation;

    private ProviderCode()
    {
        Trees = SourceTree.CSharp
            .Where(file => file.Key.StartsWith(Root, StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(file.Value, path: file.Key[Root.Length..]))
            .ToDictionary(tree => tree.FilePath);

        // This name gives access to the internal types of the built provider.
        _compilation = CSharpCompilation.Create(
            typeof(ProviderCode).Assembly.GetName().Name,
            [CSharpSyntaxTree.ParseText(GlobalUsings), .. Trees.Values],
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Uses = [.. Trees.Values.SelectMany(tree => FindUses(_compilation, tree))];
    }

    public static ProviderCode Current { get; } = new();

    /// <summary>Syntax trees by path, relative to <c>provider/</c>.</summary>
    public IReadOnlyDictionary<string, SyntaxTree> Trees { get; }

    /// <summary>Every use of a symbol in the sources.</summary>
    public IReadOnlyList<SymbolUse> Uses { get; }

    /// <summary>Errors other than partial methods whose generated part is missing.</summary>
    public IEnumerable<string> Errors =>
        _compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795")
            .Select(diagnostic => diagnostic.ToString());

    /// <summary>Uses in a file that is added to the sources.</summary>
    public IEnumerable<SymbolUse> UsesWith(string path, string code)
    {
        var added = CSharpSyntaxTree.ParseText(code, path: path);
        return FindUses(_compilation.AddSyntaxTrees(added), added);
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Pulumi.Connectors.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<SymbolUse> FindUses(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return from node in tree.GetRoot().DescendantNodes()
               where node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax
               let info = model.GetSymbolInfo(node)
               from symbol in info.Symbol is { } found ? [found] : info.CandidateSymbols
               where symbol is INamedTypeSymbol || symbol.ContainingType is not null || IsOfUsing(symbol, node)
               select new SymbolUse(tree.FilePath, node, symbol);
    }

    // Only the last name of a using directive: the names before it are namespaces on the way.
    private static bool IsOfUsing(ISymbol symbol, SyntaxNode node) =>
        symbol is INamespaceSymbol
        && node.FirstAncestorOrSelf<UsingDirectiveSyntax>()?.NamespaceOrType is { } name
        && name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last() == node;
}
