using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>What <c>schema.json</c> promises, and what the provider does.</summary>
public sealed class SchemaTests : ProviderTest
{
    private static readonly JObject Schema = JObject.Parse(File.ReadAllText(SourceTree.File("schema.json")));

    public static TheoryData<string> ResourceTypes => [ProviderFixture.ConnectorType, ProviderFixture.ConfigurationType];

    public static TheoryData<string> FunctionTokens => [.. Names(Schema["functions"])];

    [Fact]
    public void ConfigVariables_Schema_AreTheSettings()
    {
        Assert.Equal(SettingNames.All.Order(), Names(Schema["config"]?["variables"]));
        Assert.Equal(SettingNames.All.Order(), Names(Schema["provider"]?["inputProperties"]));
        Assert.Equal(SettingNames.Secret.Order(), Secrets(Schema["config"]?["variables"]));
        Assert.Equal(SettingNames.Secret.Order(), Secrets(Schema["provider"]?["inputProperties"]));
    }

    // An SDK evaluates a default, and stores it in the inputs of an explicit provider.
    [Fact]
    public void Settings_Schema_HaveNoDefaultsOfTheEnvironment() => Assert.Empty(Schema.SelectTokens("$..defaultInfo"));

    [Fact]
    public void Enums_Schema_AreTheAcceptedChoices()
    {
        Assert.Equal([DriftAction.Update, DriftAction.Warn, DriftAction.Ignore], Choices("DriftAction"));
        Assert.Equal([DeleteAction.Retain, DeleteAction.Clear, DeleteAction.Remove], Choices("DeleteAction"));
    }

    [Theory]
    [MemberData(nameof(ResourceTypes))]
    public async Task Check_InputsOfTheSchema_AreAccepted(string type)
    {
        var resource = new StackResource(Fixture.Client, type, "any");
        var inputs = Schema["resources"]![type]!["inputProperties"]!;

        var response = await resource.CheckAsync(Of([.. Names(inputs).Select(name => (name, Sample(inputs[name]!)))]));

        Assert.Empty(response.Failures);
        Assert.Equal(Names(inputs), Wire.Read(response.Inputs).Keys.Order());
        Assert.Equal(Secrets(inputs), Wire.Read(response.Inputs).Where(input => input.Value.IsSecret).Select(input => input.Key));
    }

    [Theory]
    [MemberData(nameof(ResourceTypes))]
    public async Task Check_OutputsThatAreNoInputs_AreRefused(string type)
    {
        var resource = new StackResource(Fixture.Client, type, "any");
        var outputs = Names(Schema["resources"]![type]!["properties"]).Except(Names(Schema["resources"]![type]!["inputProperties"])).ToList();

        var response = await resource.CheckAsync(Of([("connectorId", String("a")), .. outputs.Select(name => (name, String("x")))]));

        Assert.Equal(outputs.Count, response.Failures.Count);
        Assert.All(outputs, name => Assert.Contains(response.Failures, failure => failure.Reason.Contains($"'{name}'", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ResourceTypes))]
    public void RequiredInputs_Schema_AreInputs(string type)
    {
        var resource = Schema["resources"]![type]!;

        Assert.Equal(["connectorId"], resource["requiredInputs"]!.Values<string>());
        Assert.Empty(Names(resource["inputProperties"]).Except(Names(resource["properties"])));
        Assert.Empty(resource["required"]!.Values<string>().Except(Names(resource["properties"])));
    }

    [Fact]
    public async Task Create_Connector_GivesTheOutputsOfTheSchema()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector()
            .With("adoptExisting", PropertyValue.Of(true)).With("removeAdopted", PropertyValue.Of(true)).With("removeIfUseUnknown", PropertyValue.Of(true)));

        AssertOutputs(Schema["resources"]![ProviderFixture.ConnectorType]!, [connector.State.Without(StateVersion.PropertyName)]);
    }

    [Fact]
    public async Task Create_Configuration_GivesTheOutputsOfTheSchema()
    {
        var store = await Fixture.AddConnectorAsync();
        await store.CreateAsync(Configured()
            .With("name", String("configuration1")).With("secretName", String("vault/key")).With("adoptExisting", PropertyValue.Of(true))
            .With("onDrift", String("warn")).With("onDelete", String("clear")).With("requireConfigured", PropertyValue.Of(true))
            .With("removeIfUseUnknown", PropertyValue.Of(true)));
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, TestCatalogue.OAuth, Cancellation);
        var signIn = await Fixture.Configuration("sign-in").CreateAsync(Connector(TestCatalogue.OAuth).With("config", Map(("label", "x"))));

        AssertOutputs(Schema["resources"]![ProviderFixture.ConfigurationType]!, [store.State.Without(StateVersion.PropertyName), signIn.State.Without(StateVersion.PropertyName)]);
    }

    [Theory]
    [MemberData(nameof(FunctionTokens))]
    public async Task Invoke_Function_TakesTheInputsAndGivesTheOutputsOfTheSchema(string token)
    {
        var function = Schema["functions"]![token]!;
        await Fixture.AddConnectorAsync();
        await Fixture.ChangeByHandAsync(("account", "acme"), ("port", 1));
        var inputs = Names(function["inputs"]!["properties"]).ToList();
        var ids = Of([.. inputs.Where(name => name is "connectorId" or "accountId").Select(name => (name, Id(name)))]);

        var response = await InvokeAsync(token, ids);

        Assert.Empty(response.Failures);
        AssertOutputs(function["outputs"]!, [Wire.Read(response.Return)]);
        var wrong = await InvokeAsync(token, Of([.. inputs.Select(name => (name, PropertyValue.Of(true))), ("nothing", String("x"))]));
        Assert.All(inputs, name => Assert.DoesNotContain(wrong.Failures, failure => failure.Reason.StartsWith($"'{name}' is not a property", StringComparison.Ordinal)));
        Assert.Contains(wrong.Failures, failure => failure.Reason.StartsWith("'nothing' is not a property", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invoke_TokenThatTheSchemaDoesNotName_IsRefused() =>
        await AssertFailsAsync(Grpc.Core.StatusCode.NotFound, "no function", () => InvokeAsync("connectors:index:getNothing", PropertyMap.Empty));

    private Task<InvokeResponse> InvokeAsync(string token, PropertyMap arguments) =>
        Fixture.Client.InvokeAsync(new InvokeRequest { Tok = token, Args = PropertyValueWriter.Write(arguments) });

    private static PropertyValue Id(string name) => String(name == "accountId" ? ProviderFixture.Account : TestCatalogue.Store);

    // Every output of the schema is seen in one of the maps, nothing else is, and what is required stands in each.
    private static void AssertOutputs(JToken schema, PropertyMap[] outputs)
    {
        Assert.Empty(outputs.SelectMany(output => output.Keys).Except(Names(schema["properties"])));
        foreach (var output in outputs)
        {
            Assert.Empty((schema["required"] ?? new JArray()).Values<string>().Except(output.Keys));
            Assert.Equal(
                output.Keys.Intersect(Secrets(schema["properties"])),
                output.Where(property => property.Value.IsSecret).Select(property => property.Key));
            foreach (var (name, value) in output)
                AssertItems(schema["properties"]![name]!, value);
        }
    }

    private static void AssertItems(JToken property, PropertyValue value)
    {
        if ((string?)property["items"]?["$ref"] is not { } reference)
            return;
        var items = ((PropertyList)value).Cast<PropertyMap>().ToArray();
        Assert.NotEmpty(items);
        AssertOutputs(Schema["types"]![reference.Split('/')[^1]]!, items);
    }

    private static PropertyValue Sample(JToken property) =>
        (string?)property["$ref"] is { } reference
            ? String(Choices(reference.Split(':')[^1])[0])
            : (string?)property["type"] switch
            {
                "boolean" => PropertyValue.Of(true),
                "object" => Map(($"sample{property.Path.Split('.')[^1]}", "x")),
                _ => String("sample"),
            };

    private static string[] Choices(string type) =>
        [.. Schema["types"]![$"connectors:index:{type}"]!["enum"]!.Select(choice => (string?)choice["value"]).OfType<string>()];

    private static IEnumerable<string> Names(JToken? properties) => ((JObject?)properties ?? []).Properties().Select(property => property.Name).Order();

    private static IEnumerable<string> Secrets(JToken? properties) =>
        ((JObject?)properties ?? []).Properties().Where(property => (bool?)property.Value["secret"] == true).Select(property => property.Name).Order();
}
