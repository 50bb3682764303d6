using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>What <c>schema.json</c> promises, and what the provider does.</summary>
public sealed class SchemaTests : ProviderTest
{
    private static readonly JObject Schema = SchemaInputs.Schema;

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
        Assert.Equal([DriftAction.Update, DriftAction.Warn, DriftAction.Ignore], SchemaInputs.Choices("connectors:index:DriftAction"));
        Assert.Equal([DeleteAction.Retain, DeleteAction.Clear, DeleteAction.Remove], SchemaInputs.Choices("connectors:index:DeleteAction"));
    }

    [Theory]
    [MemberData(nameof(ResourceTypes))]
    public async Task Check_InputsOfTheSchema_AreAccepted(string type)
    {
        var resource = new StackResource(Fixture.Client, type, "any");
        var inputs = Schema["resources"]![type]!["inputProperties"]!;

        var response = await resource.CheckAsync(All(type));

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
        var connector = await Fixture.Connector().CreateAsync(Over(All(ProviderFixture.ConnectorType), Connector()));

        AssertOutputs(Schema["resources"]![ProviderFixture.ConnectorType]!, [connector.State.Without(StateVersion.PropertyName)]);
    }

    [Fact]
    public async Task Create_Configuration_GivesTheOutputsOfTheSchema()
    {
        var store = await Fixture.AddConnectorAsync();
        await store.CreateAsync(Over(All(ProviderFixture.ConfigurationType), Configured()));
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

    // A program that sets every input.
    private static PropertyMap All(string type) => Of([.. SchemaInputs.Of(type).Select(name => (name, SchemaInputs.Sample(type, name).Value))]);

    private static PropertyMap Over(PropertyMap program, PropertyMap values) => values.Aggregate(
        program.With("accountId", String(ProviderFixture.Account)), (changed, value) => changed.With(value.Key, value.Value));

    private static IEnumerable<string> Names(JToken? properties) => ((JObject?)properties ?? []).Properties().Select(property => property.Name).Order();

    private static IEnumerable<string> Secrets(JToken? properties) =>
        ((JObject?)properties ?? []).Properties().Where(property => (bool?)property.Value["secret"] == true).Select(property => property.Name).Order();
}
