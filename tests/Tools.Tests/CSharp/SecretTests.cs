using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class SecretTests
{
    private const string Secrets = """
        {
          "key": { "type": "string", "secret": true },
          "keys": { "type": "array", "items": { "type": "string" }, "secret": true },
          "map": { "type": "object", "additionalProperties": { "type": "string" }, "secret": true },
          "clear": { "type": "object", "additionalProperties": { "type": "string" } }
        }
        """;

    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of($$"""
        {
          "provider": { "inputProperties": {{Secrets}} },
          "types": { "test:index:Login": { "type": "object", "properties": {{Secrets}} } },
          "resources": { "test:index:Server": { "inputProperties": { "login": { "$ref": "#/types/test:index:Login" }, "key": { "type": "string", "secret": true }, "keys": { "type": "array", "items": { "type": "string" }, "secret": true } } } },
          "functions": { "test:index:getKey": { "inputs": { "properties": {{Secrets}} }, "outputs": { "properties": { "key": { "type": "string" } } } } }
        }
        """);

    [Theory]
    [InlineData("ServerArgs")]
    [InlineData("ProviderArgs")]
    [InlineData("Inputs.LoginArgs")]
    [InlineData("GetKeyInvokeArgs")]
    public void Setter_String_MarksItUnlessItIsNull(string type) => Assert.Equal("_key = value?.ToSecret()", Accessor(type, "Key", "set"));

    [Theory]
    [InlineData("ServerArgs", "Keys", "Output<InputList<string>>?", "Utilities.EmptySecretList<string>()")]
    [InlineData("Inputs.LoginArgs", "Keys", "Output<InputList<string>>?", "Utilities.EmptySecretList<string>()")]
    [InlineData("Inputs.LoginArgs", "Map", "Output<InputMap<string>>?", "Utilities.EmptySecretMap<string>()")]
    [InlineData("GetKeyInvokeArgs", "Map", "Output<InputMap<string>>?", "Utilities.EmptySecretMap<string>()")]
    public void Collection_IsSentAsSecretWhateverTheProgramAdds(string type, string property, string sentType, string empty)
    {
        var field = "_" + property.ToLowerInvariant();

        Assert.Equal($"{field} ??= {empty}", Accessor(type, property, "get"));
        Assert.Equal($"{field} = value", Accessor(type, property, "set"));
        Assert.Empty(GeneratedSdk.Attributes(Sdk.Member(type, field)));
        Assert.Equal([$"Input(\"{property.ToLowerInvariant()}\")"], GeneratedSdk.Attributes(Sdk.Member(type, $"{property}AsSecret")));
        Assert.Equal(sentType, Sdk.TypeOf(type, $"{property}AsSecret"));
        Assert.Equal($"Utilities.AsSecret({field})", Body(type, $"{property}AsSecret"));
    }

    [Theory]
    [InlineData("Keys", "Input<ImmutableArray<string>>?")]
    [InlineData("Map", "Input<ImmutableDictionary<string, string>>?")]
    public void ProviderCollection_IsSentAsOneSecret(string property, string sentType)
    {
        Assert.Equal(sentType, Sdk.TypeOf("ProviderArgs", $"{property}AsSecret"));
        Assert.Equal($"_{property.ToLowerInvariant()}?.ToSecret()", Body("ProviderArgs", $"{property}AsSecret"));
        Assert.Equal([$"Input(\"{property.ToLowerInvariant()}\", json: true)"], GeneratedSdk.Attributes(Sdk.Member("ProviderArgs", $"{property}AsSecret")));
    }

    [Fact]
    public void Collection_NotSecret_IsSentAsItIs()
    {
        Assert.Equal(["Input(\"clear\")"], GeneratedSdk.Attributes(Sdk.Member("Inputs.LoginArgs", "_clear")));
        Assert.Equal("_clear ??= new InputMap<string>()", Accessor("Inputs.LoginArgs", "Clear", "get"));
        Assert.Empty(Sdk.Type("Inputs.LoginArgs").GetMembers("ClearAsSecret"));
    }

    [Fact]
    public void PlainArguments_HaveNoSecrets() => Assert.Equal("string?", Sdk.TypeOf("GetKeyArgs", "Key"));

    [Fact]
    public void Program_WithNullAndInitializers_Compiles() => Assert.Empty(Sdk.ErrorsOf("""
        var login = new LoginArgs { Map = { ["a"] = "b" }, Keys = { "c", Output.Create("d") }, Key = null };
        login.Map = null!;
        login.Map = new Dictionary<string, string>();
        login.Map["e"] = Output.Create("f");
        _ = new ServerArgs { Login = login, Key = Output.Create("g") };
        """));

    [Fact]
    public void Utilities_WithoutSecrets_HaveNoCodeForThem()
    {
        var sdk = GeneratedSdk.Of("""{ "resources": { "test:index:Disk": { "inputProperties": { "size": { "type": "integer" } } } } }""");

        Assert.DoesNotContain(sdk.Type("Utilities").GetMembers(), member => member.Name.Contains("Secret", StringComparison.Ordinal));
    }

    private static string? Accessor(string type, string property, string keyword) =>
        Syntax(type, property).AccessorList?.Accessors.Single(accessor => accessor.Keyword.Text == keyword).ExpressionBody?.Expression.ToString();

    private static string? Body(string type, string property) => Syntax(type, property).ExpressionBody?.Expression.ToString();

    private static PropertyDeclarationSyntax Syntax(string type, string property) =>
        (PropertyDeclarationSyntax)Sdk.Member(type, property).DeclaringSyntaxReferences[0].GetSyntax();
}
