using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>What only one folder or one file of the provider may use.</summary>
public sealed class BoundaryTests
{
    private static readonly string[] WireNamespaces = ["Pulumirpc", "Google.Protobuf", "Google.Rpc", "Grpc.Core", "Grpc.Net"];

    private static readonly string[] Clocks =
    [
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.Environment.TickCount", "System.Environment.TickCount64", "System.Threading.Thread.Sleep", "System.Diagnostics.Stopwatch",
    ];

    private static readonly IReadOnlyList<SymbolUse> Uses = ProviderCode.Current.Uses;

    [Fact]
    public void WireTypes_Provider_AreUsedInProtocolOnly() => AssertOnly("Protocol/", IsOfWire);

    [Fact]
    public void HttpTypes_Provider_AreUsedInApiOnly() =>
        // A route has a method, and the log of the engine chooses the handler of its gRPC channel.
        AssertOnly("Api/", use =>
            use.IsIn("System.Net.Http") && use.Type?.Name != nameof(HttpMethod)
            && use is not { File: "Protocol/EngineConnection.cs", Type.Name: nameof(SocketsHttpHandler) });

    [Fact]
    public void GrpcStatuses_Provider_AreMadeByTheStatusMapperOnly() =>
        AssertOnly("Protocol/StatusMapper.cs", use => IsOfWire(use) && use is { Type.Name: "RpcException" or "Status" or "StatusCode" } && !IsCaught(use));

    [Fact]
    public void FailureDescriptions_Provider_AreMadeByTheFailureTableOnly() =>
        AssertOnly("Resources/FailureTable.cs", use => use.Type?.Name == "FailureDescription" && IsCreation(use));

    [Fact]
    public void Writes_Provider_AreSentWithSentWrites()
    {
        // The doctor has no state that a write could be missing from.
        var writes = Uses.Where(use => !use.File.StartsWith("Api/", StringComparison.Ordinal) && use.Folder != "Doctor" && IsWrite(use)).ToList();

        Assert.Equal(3, writes.Count);
        Assert.All(writes, write => Assert.Contains(
            write.Node.Ancestors().OfType<InvocationExpressionSyntax>(), call => call.Expression.ToString() == "writes.SendAsync"));
    }

    [Fact]
    public void EnvironmentVariables_Provider_AreReadByTheProgramOnly() =>
        AssertOnly("Program.cs", use => Name(use).StartsWith("System.Environment.GetEnvironmentVariable", StringComparison.Ordinal));

    [Fact]
    public void Clocks_Provider_AreTimeProviders() =>
        Findings.AssertNone(
            Uses.Where(use => Clocks.Any(clock => Name(use) == clock || Name(use).StartsWith($"{clock}.", StringComparison.Ordinal))).Select(use => use.ToString()));

    [Fact]
    public void SystemClock_Provider_IsChosenByTheHostOnly() =>
        Assert.Equal(["Hosting", string.Empty], Uses.Where(use => Name(use) == "System.TimeProvider.System").Select(use => use.Folder).Distinct().OrderDescending());

    [Fact]
    public void Calls_ProviderService_RunThroughThePipeline()
    {
        var calls = ProviderCode.Current.Trees
            .Where(tree => Path.GetFileName(tree.Key).StartsWith("ProviderService", StringComparison.Ordinal))
            .SelectMany(tree => tree.Value.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(method => method.Modifiers.Any(SyntaxKind.OverrideKeyword))
            .ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Matches(@"^(calls\.RunAsync|RunNowAsync)$", Returned(call)));
    }

    [Fact]
    public void Classes_Provider_AreSealedStaticOrAbstract() =>
        Findings.AssertNone(
            from tree in ProviderCode.Current.Trees
            from type in tree.Value.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            where type is ClassDeclarationSyntax or RecordDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.StructKeyword)
            where !type.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword)
            select $"{tree.Key}: {type.Identifier.Text}");

    private static bool IsWrite(SymbolUse use) =>
        use is { Type.Name: "ConnectorsClient" or "BatchingConnectorsClient", Symbol.Name: "AddAsync" or "ConfigureAsync" or "RemoveAsync" };

    // The rule must find a use in its place, so that it cannot be empty because the code moved.
    private static void AssertOnly(string place, Func<SymbolUse, bool> rule)
    {
        var inPlace = Uses.Where(rule).ToLookup(use => use.File.StartsWith(place, StringComparison.Ordinal));
        Assert.NotEmpty(inPlace[true]);
        Findings.AssertNone(inPlace[false].Select(use => use.ToString()));
    }

    private static bool IsOfWire(SymbolUse use) => WireNamespaces.Any(use.IsIn);

    private static string Name(SymbolUse use) => use.Symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Split('(')[0];

    private static bool IsCreation(SymbolUse use) => use.Node is ImplicitObjectCreationExpressionSyntax || use.Node.Parent is ObjectCreationExpressionSyntax;

    private static bool IsCaught(SymbolUse use) => use.Node.Parent is CatchDeclarationSyntax;

    // What the method calls to produce its result: the called method as written.
    private static string Returned(MethodDeclarationSyntax method)
    {
        var result = method.ExpressionBody?.Expression
            ?? method.Body?.Statements.OfType<ReturnStatementSyntax>().SingleOrDefault()?.Expression;
        return (result as InvocationExpressionSyntax)?.Expression.ToString() ?? method.Identifier.Text;
    }
}
