using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class FunctionTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "types": { "test:index:Part": { "type": "object", "properties": { "name": { "type": "string" }, "id": { "type": "string" } }, "required": ["id"] } },
          "functions": {
            "test:index:getServer": {
              "inputs": { "properties": { "id": { "type": "string" }, "part": { "$ref": "#/types/test:index:Part" }, "tags": { "type": "object", "additionalProperties": { "type": "string" } } }, "required": ["id"] },
              "outputs": { "properties": { "parts": { "type": "array", "items": { "$ref": "#/types/test:index:Part" } }, "size": { "type": "integer" } } }
            },
            "test:index:listServers": {
              "inputs": { "properties": { "query": { "type": "string" } } },
              "outputs": { "properties": { "count": { "type": "integer" } }, "required": ["count"] }
            },
            "test:index:now": { "outputs": { "properties": { "time": { "type": "string" } }, "required": ["time"] } },
            "test:index:ping": { "inputs": { "properties": { "id": { "type": "string" } } } }
          }
        }
        """);

    [Theory]
    [InlineData("_ = GetServer.InvokeAsync(new GetServerArgs { Id = \"a\", Part = new Inputs.Part { Id = \"b\" }, Tags = { [\"c\"] = \"d\" } });", true)]
    [InlineData("_ = GetServer.Invoke(new GetServerInvokeArgs { Id = Output.Create(\"a\"), Part = new PartArgs { Id = Output.Create(\"b\") } });", true)]
    [InlineData("_ = GetServer.Invoke(new GetServerInvokeArgs { Id = \"a\" }, new InvokeOutputOptions());", true)]
    [InlineData("_ = GetServer.InvokeAsync();", false)]
    [InlineData("_ = GetServer.Invoke();", false)]
    [InlineData("_ = ListServers.InvokeAsync(); _ = ListServers.Invoke();", true)]
    [InlineData("_ = ListServers.Invoke(new ListServersInvokeArgs(), new InvokeOutputOptions());", true)]
    [InlineData("_ = Now.InvokeAsync(); _ = Now.Invoke(); _ = Now.Invoke(new InvokeOutputOptions());", true)]
    [InlineData("_ = Ping.InvokeAsync(new PingArgs { Id = \"a\" });", true)]
    [InlineData("_ = Ping.Invoke();", false)]
    public void Call_Arguments_AreOptionalIfNoneIsRequired(string statements, bool compiles) => Assert.Equal(compiles, Sdk.ErrorsOf(statements).Count == 0);

    [Theory]
    [InlineData("GetServerArgs", "Id", "string")]
    [InlineData("GetServerArgs", "Part", "Part?")]
    [InlineData("GetServerArgs", "Tags", "Dictionary<string, string>")]
    [InlineData("GetServerInvokeArgs", "Id", "Input<string>")]
    [InlineData("GetServerInvokeArgs", "Part", "Input<PartArgs>?")]
    [InlineData("GetServerInvokeArgs", "Tags", "InputMap<string>")]
    [InlineData("GetServerResult", "Parts", "ImmutableArray<Part>")]
    [InlineData("GetServerResult", "Size", "int?")]
    [InlineData("ListServersResult", "Count", "int")]
    [InlineData("Outputs.Part", "Id", "string")]
    public void Member_Type_FollowsTheSchema(string type, string member, string expected) => Assert.Equal(expected, Sdk.TypeOf(type, member));

    [Fact]
    public void Call_TokenAndOptions_ArePassed()
    {
        var calls = Sdk.Type("GetServer").GetMembers().OfType<IMethodSymbol>().Select(method => method.DeclaringSyntaxReferences[0].GetSyntax().ToString());

        Assert.All(calls, call => Assert.Contains("(\"test:index:getServer\", args, options.WithDefaults())", call, StringComparison.Ordinal));
    }

    [Fact]
    public void Documentation_Example_IsShownOnce()
    {
        var sdk = GeneratedSdk.Of("""{ "functions": { "test:index:now": { "description": "The time.\n\n{{% examples %}}\n```csharp\nNow.Invoke();\n```\n{{% /examples %}}", "outputs": { "properties": { "time": { "type": "string" } } } } } }""");

        Assert.Contains("Now.Invoke();", GeneratedSdk.Documentation(sdk.Type("Now")), StringComparison.Ordinal);
        Assert.All(sdk.Type("Now").GetMembers().OfType<IMethodSymbol>(), method =>
        {
            Assert.Contains("The time.", GeneratedSdk.Documentation(method), StringComparison.Ordinal);
            Assert.DoesNotContain("example", GeneratedSdk.Documentation(method), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Result_Constructor_HasTheNamesOfTheSchema()
    {
        var constructor = Sdk.Type("GetServerResult").InstanceConstructors.Single();

        Assert.Equal(["parts", "size"], constructor.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(Accessibility.Private, constructor.DeclaredAccessibility);
        Assert.Equal(["OutputConstructor"], GeneratedSdk.Attributes(constructor));
        Assert.Equal(["OutputType"], GeneratedSdk.Attributes(Sdk.Type("GetServerResult")));
    }

    [Fact]
    public void Result_Constructor_SetsTheFieldsOfItsParameters()
    {
        var type = LoadedSdk.Of(Sdk).GetType("Outputs.Part");
        var part = type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Single().Invoke(["a", "b"]);

        Assert.Equal("a", type.GetField("Id")?.GetValue(part));
        Assert.Equal("b", type.GetField("Name")?.GetValue(part));
    }

    [Fact]
    public void WithDefaults_Options_AreCopiedWithVersionAndAddressOfThePlugin()
    {
        var source = Sdk.Files["Utilities.cs"];

        Assert.Contains("PluginDownloadURL = options?.PluginDownloadURL ?? PluginDownloadUrl,", source, StringComparison.Ordinal);
        Assert.Contains("Version = options.Version ?? Version,", source, StringComparison.Ordinal);
        Assert.Contains("DependsOn = options.DependsOn,", source, StringComparison.Ordinal);
        Assert.DoesNotContain("options.Version =", source, StringComparison.Ordinal);
    }

    [Fact]
    public void WithDefaults_NoFunctions_IsLeftOut() =>
        Assert.Empty(GeneratedSdk.Of("""{ "resources": { "test:index:Disk": {} } }""").Type("Utilities").GetMembers("WithDefaults"));
}
