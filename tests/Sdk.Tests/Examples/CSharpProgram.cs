using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Examples;

/// <summary>Reads the resources and outputs of a C# program, in the format of <c>readProgram.mjs</c>.</summary>
internal sealed class CSharpProgram
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly JArray _resources = [];

    public static JObject Read(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        var program = new CSharpProgram();
        foreach (var creation in root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Where(IsResource))
            program.AddResource(creation);
        var outputs = root.DescendantNodes().OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ObjectCreationExpressionSyntax>();
        return new JObject { ["resources"] = program._resources, ["outputs"] = program.Members(outputs.Single()) };
    }

    private static bool IsResource(ObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax }, { Expression: ObjectCreationExpressionSyntax arguments }, ..]
        && arguments.Type.ToString() == $"{creation.Type}Args";

    private static string Key(ExpressionSyntax left) => left switch
    {
        IdentifierNameSyntax name => Camel(name.Identifier.Text),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } => key.Token.ValueText,
        _ => throw Unsupported(left),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static InvalidOperationException Unsupported(SyntaxNode node) => new($"The syntax «{node}» is not supported. Add it to {nameof(CSharpProgram)}.");

    private void AddResource(ObjectCreationExpressionSyntax creation)
    {
        var arguments = creation.ArgumentList?.Arguments ?? throw Unsupported(creation);
        var type = $"connectors:index:{creation.Type}";
        var name = ((LiteralExpressionSyntax)arguments[0].Expression).Token.ValueText;
        if (creation.Parent?.Parent is VariableDeclaratorSyntax variable)
            _variables.Add(variable.Identifier.Text, $"{type} {name}");
        _resources.Add(new JObject { ["type"] = type, ["name"] = name, ["inputs"] = Members((ObjectCreationExpressionSyntax)arguments[1].Expression) });
    }

    private JObject Members(ObjectCreationExpressionSyntax creation) => Members(creation.Initializer ?? throw Unsupported(creation));

    private JObject Members(InitializerExpressionSyntax initializer)
    {
        var members = new JObject();
        foreach (var expression in initializer.Expressions)
        {
            var assignment = expression as AssignmentExpressionSyntax ?? throw Unsupported(expression);
            members.Add(Key(assignment.Left), Value(assignment.Right));
        }

        return members;
    }

    private JToken Value(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => $"string {literal.Token.ValueText}",
        InitializerExpressionSyntax initializer => Members(initializer),
        MemberAccessExpressionSyntax member when _variables.TryGetValue(member.Expression.ToString(), out var resource) =>
            $"{resource}: {Camel(member.Name.Identifier.Text)}",
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax setting }] } call => call.Expression.ToString() switch
        {
            "config.Require" => $"setting {setting.Token.ValueText}",
            "config.RequireSecret" => $"secret setting {setting.Token.ValueText}",
            _ => throw Unsupported(expression),
        },
        _ => throw Unsupported(expression),
    };
}
