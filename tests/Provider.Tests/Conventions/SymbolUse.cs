using Microsoft.CodeAnalysis;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>A place in the provider's code that names a symbol, or creates an object without naming its type.</summary>
/// <param name="File">Path of the file, relative to <c>provider/</c>.</param>
/// <param name="Node">The name, or the expression that creates the object.</param>
/// <param name="Symbol">A type, a member, or the namespace of a <c>using</c> directive.</param>
internal sealed record SymbolUse(string File, SyntaxNode Node, ISymbol Symbol)
{
    /// <summary>Folder of the file; empty for <c>Program.cs</c>.</summary>
    public string Folder => File.Contains('/') ? File[..File.LastIndexOf('/')] : string.Empty;

    /// <summary>Namespace of the symbol, or the symbol itself if it is a namespace.</summary>
    public string Namespace => (Symbol as INamespaceSymbol ?? Symbol.ContainingNamespace)?.ToDisplayString() ?? string.Empty;

    /// <summary>The type, or the type of the member; null for a namespace.</summary>
    public INamedTypeSymbol? Type => Symbol as INamedTypeSymbol ?? Symbol.ContainingType;

    public bool IsIn(string root) => Namespace == root || Namespace.StartsWith($"{root}.", StringComparison.Ordinal);

    public override string ToString() => $"{File}:{Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {Symbol.ToDisplayString()}";
}
