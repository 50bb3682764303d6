using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declarations in the sources of the C# SDK, in the format of <see cref="ExpectedSurface"/>. Contains all of them, so that redundant ones are detected.</summary>
internal sealed class SourceSurface
{
    private readonly Surface _surface = new();
    private readonly string _file;

    private SourceSurface(string file, Surface surface)
    {
        _file = file;
        _surface = surface;
    }

    /// <param name="edit">Returns the changed text of the file with the given name, or the unchanged text.</param>
    public static Surface Read(string folder, Func<string, string, string> edit)
    {
        var surface = new Surface();
        foreach (var path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (file.StartsWith("bin/", StringComparison.Ordinal) || file.StartsWith("obj/", StringComparison.Ordinal))
                continue;
            var tree = CSharpSyntaxTree.ParseText(edit(file, File.ReadAllText(path)));
            foreach (var type in tree.GetCompilationUnitRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
                new SourceSurface(file, surface).AddType(type);
        }

        return surface;
    }

    private void AddType(BaseTypeDeclarationSyntax type)
    {
        var kind = (type as TypeDeclarationSyntax)?.Keyword.Text ?? "enum";
        var declared = SourceText.OneLine($"{type.Modifiers} {kind} {SourceText.Of(type.BaseList)}");
        var isPublic = type.Modifiers.Any(SyntaxKind.PublicKeyword);
        _surface.Add(_file, type.Identifier.Text, isPublic
            ? new()
            {
                ["declared"] = declared,
                ["namespace"] = SourceText.Of(type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name),
                ["attributes"] = SourceText.Of(type.AttributeLists),
                ["doc"] = SourceText.Documentation(type),
            }
            : new() { ["declared"] = declared });
        if (isPublic && type is TypeDeclarationSyntax { Members: var members })
        {
            foreach (var member in members)
                AddMember(type.Identifier.Text, member);
        }
    }

    private void AddMember(string owner, MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case PropertyDeclarationSyntax property:
                Add($"{owner}.{property.Identifier.Text}", property, property.Type, new() { ["accessors"] = Accessors(property) });
                break;
            case FieldDeclarationSyntax { Declaration: var declaration } field:
                foreach (var variable in declaration.Variables)
                    Add($"{owner}.{variable.Identifier.Text}", field, declaration.Type, new() { ["value"] = SourceText.Of(variable.Initializer?.Value) });
                break;
            case ConstructorDeclarationSyntax constructor:
                AddConstructor(constructor);
                break;
            case MethodDeclarationSyntax method:
                AddFunction($"{owner}.{method.Identifier.Text}", method, method.ReturnType);
                break;
            case OperatorDeclarationSyntax operation:
                AddFunction($"{owner}.{operation.OperatorToken.Text}", operation, operation.ReturnType);
                break;
            case ConversionOperatorDeclarationSyntax conversion:
                AddFunction($"{owner}.{conversion.ImplicitOrExplicitKeyword.Text}", conversion, conversion.Type);
                break;
            default:
                Add($"{owner}.{member.Kind()} {SourceText.Of(member)}", member, null, []);
                break;
        }
    }

    private void AddConstructor(ConstructorDeclarationSyntax constructor)
    {
        var owner = constructor.Identifier.Text;
        // The parameters of the constructor of a result are its properties and are compared one by one.
        var isResult = SourceText.Of(constructor.AttributeLists) == "[OutputConstructor]";
        Add($"new {owner}{(isResult ? string.Empty : ParameterTypes(constructor))}", constructor, null, new()
        {
            ["parameters"] = isResult ? string.Empty : SourceText.Of(constructor.ParameterList),
            ["initializer"] = SourceText.Of(constructor.Initializer),
            ["body"] = string.Join(" ", constructor.Body?.Statements.Where(IsNoAssignment).Select(statement => SourceText.Of(statement)) ?? []),
        });
        foreach (var parameter in isResult ? constructor.ParameterList.Parameters : [])
            _surface.Add(_file, $"new {owner}, {parameter.Identifier.ValueText}", new() { ["type"] = SourceText.Of(parameter.Type) });
        foreach (var assignment in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            _surface.Add(_file, $"new {owner} sets {assignment.Left}", new() { ["value"] = SourceText.Of(assignment.Right) });
    }

    private void AddFunction(string place, BaseMethodDeclarationSyntax function, TypeSyntax returns)
    {
        // Options are compared one by one.
        var options = function.DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Parent is InitializerExpressionSyntax)
            .ToDictionary(assignment => SourceText.Of(assignment.Left), assignment => SourceText.Of(assignment.Right), StringComparer.Ordinal);
        var initializers = function.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Select(creation => creation.Initializer).OfType<SyntaxNode>();
        var bare = function.RemoveNodes(initializers, SyntaxRemoveOptions.KeepNoTrivia) ?? function;
        options["parameters"] = SourceText.Of(function.ParameterList);
        options["body"] = SourceText.Of((SyntaxNode?)bare.Body ?? bare.ExpressionBody?.Expression);
        Add(place + ParameterTypes(function), function, returns, options);
    }

    private void Add(string place, MemberDeclarationSyntax member, TypeSyntax? type, Dictionary<string, string> facts)
    {
        facts["declared"] = member.Modifiers.ToString();
        facts["attributes"] = SourceText.Of(member.AttributeLists);
        facts["doc"] = SourceText.Documentation(member);
        facts["type"] = SourceText.Of(type);
        _surface.Add(_file, place, facts);
    }

    private static bool IsNoAssignment(StatementSyntax statement) => statement is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax };

    private static string ParameterTypes(BaseMethodDeclarationSyntax function) =>
        $"({string.Join(", ", function.ParameterList.Parameters.Select(parameter => SourceText.Of(parameter.Type)))})";

    private static string Accessors(PropertyDeclarationSyntax property) => SourceText.OneLine(property.ExpressionBody is { } body
        ? $"=> {SourceText.Of(body.Expression)}"
        : string.Join(" ", property.AccessorList?.Accessors.Select(accessor => SourceText.Of(accessor)) ?? []) + " " + SourceText.Of(property.Initializer));
}
