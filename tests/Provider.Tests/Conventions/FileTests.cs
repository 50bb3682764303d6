using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>Size and form of the C# files of the whole repository.</summary>
public sealed class FileTests
{
    private const int MaxFileLines = 250;

    private const int MaxMethodLines = 30;

    /// <summary>Declarations of Pulumi's own SDK, arranged as there.</summary>
    private const string Reference = "tests/PulumiReference/";

    /// <summary>Files of small types that are read together.</summary>
    private static readonly string[] Families =
    [
        "provider/Resources/Requests.cs", "provider/Resources/Responses.cs", "provider/Values/ScalarValues.cs", "provider/Values/SpecialValues.cs",
    ];

    [Fact]
    public void Files_Everywhere_AreShort() =>
        Findings.AssertNone(
            from tree in RepositoryCode.Trees
            let lines = tree.Value.GetText().Lines.Count - 1
            where lines >= MaxFileLines
            select $"{tree.Key}: {lines}");

    [Fact]
    public void Methods_Everywhere_AreShort() =>
        Findings.AssertNone(
            from method in RepositoryCode.Find<SyntaxNode>()
            let lines = BodyLines(method.Node)
            where lines >= MaxMethodLines
            select $"{method.File}:{method.Node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {lines}");

    [Fact]
    public void Files_Everywhere_ContainOneTypeOfTheirName() =>
        Findings.AssertNone(
            from file in RepositoryCode.Trees
            where !Families.Contains(file.Key) && !file.Key.StartsWith(Reference, StringComparison.Ordinal)
            let types = TypeNames(file.Value)
            where types.Count > 1 || types.Exists(type => type != Path.GetFileName(file.Key).Split('.')[0])
            select $"{file.Key}: {string.Join(", ", types)}");

    [Fact]
    public void Families_Table_ContainSeveralTypes() => Assert.All(Families, file => Assert.True(TypeNames(RepositoryCode.Trees[file]).Count > 1, file));

    [Fact]
    public void CatchVariables_Everywhere_AreNamedException() =>
        Findings.AssertNone(
            RepositoryCode.Find<CatchDeclarationSyntax>()
                .Where(found => found.Node.Identifier.Text is not ("" or "exception"))
                .Select(found => $"{found.File}: {found.Node}"));

    [Fact]
    public void EmptyStrings_OutsideTheSdk_AreStringEmpty() =>
        Findings.AssertNone(
            from found in RepositoryCode.Find<LiteralExpressionSyntax>()
            where found.Node.Token.Text == "\"\"" && !found.File.StartsWith("sdk/", StringComparison.Ordinal) && !MustBeConstant(found.Node)
            select $"{found.File}: {found.Node.Parent}");

    private static bool MustBeConstant(SyntaxNode node) =>
        node.Ancestors().Any(ancestor =>
            ancestor is AttributeSyntax or PatternSyntax or SwitchLabelSyntax or ParameterSyntax || ancestor.ChildTokens().Any(token => token.Text == "const"));

    private static List<string> TypeNames(SyntaxTree tree) =>
        [
            .. tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .Select(node => (node as BaseTypeDeclarationSyntax)?.Identifier.Text ?? (node as DelegateDeclarationSyntax)?.Identifier.Text)
                .OfType<string>(),
        ];

    // Lines between the braces of a body, or of the expression after an arrow. A collection is data; the functions in it are counted.
    private static int BodyLines(SyntaxNode node)
    {
        var (block, expression) = node switch
        {
            BaseMethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            AccessorDeclarationSyntax accessor => (accessor.Body, accessor.ExpressionBody?.Expression),
            PropertyDeclarationSyntax property => (null, property.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax function => (function.Body, function.ExpressionBody?.Expression),
            AnonymousFunctionExpressionSyntax lambda => (lambda.Block, lambda.ExpressionBody),
            _ => default,
        };
        return block is not null ? Lines(block) - 2 : expression is null or CollectionExpressionSyntax ? 0 : Lines(expression);
    }

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
