using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Sdk.Tests.Surfaces;

namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>Tests the comparison that <see cref="SchemaAgreementTests"/> uses, with changed schemas and changed sources.</summary>
public sealed class ComparisonTests
{
    private const string Connector = "resources['connectors:index:Connector']";
    private const string Configuration = "resources['connectors:index:ConnectorConfiguration']";
    private const string EmptySecret = "Utilities.EmptySecret<string>()";

    [Theory]
    [InlineData("ConnectorConfigurationArgs.cs", "required: true", "required: false",
        "ConnectorConfigurationArgs.cs: ConnectorConfigurationArgs.ConnectorId: attributes is «[Input(\"connectorId\", required: false)]», must be «[Input(\"connectorId\", required: true)]»")]
    [InlineData("ConnectorConfigurationArgs.cs", $"_secretConfig ??= {EmptySecret}", "_secretConfig ??= new InputMap<string>()",
        "ConnectorConfigurationArgs.cs: ConnectorConfigurationArgs.SecretConfig: accessors is «get => _secretConfig ??= new InputMap<string>(); set => _secretConfig = InputMap<string>.Merge(Utilities.EmptySecret<string>(), value);», must be «get => _secretConfig ??= Utilities.EmptySecret<string>(); set => _secretConfig = InputMap<string>.Merge(Utilities.EmptySecret<string>(), value);»")]
    [InlineData("ProviderArgs.cs", "_clientSecret = value?.ToSecret()", "_clientSecret = value",
        "ProviderArgs.cs: ProviderArgs.ClientSecret: accessors is «get => _clientSecret; set => _clientSecret = value;», must be «get => _clientSecret; set => _clientSecret = value?.ToSecret();»")]
    [InlineData("ProviderArgs.cs", "[Input(\"maxRetries\", json: true)]", "[Input(\"maxRetries\")]",
        "ProviderArgs.cs: ProviderArgs.MaxRetries: attributes is «[Input(\"maxRetries\")]», must be «[Input(\"maxRetries\", json: true)]»")]
    [InlineData("ProviderArgs.cs", "public static new ProviderArgs", "public ProviderArgs() { }\n    public static new ProviderArgs",
        "ProviderArgs.cs: new ProviderArgs(): remove it, it is not in the schema")]
    [InlineData("ConnectorConfiguration.cs", "AdditionalSecretOutputs = { \"authUrl\", \"secretConfig\" },", "",
        "ConnectorConfiguration.cs: ConnectorConfiguration.MakeResourceOptions(CustomResourceOptions?, Input<string>): AdditionalSecretOutputs is nothing, must be «{ \"authUrl\", \"secretConfig\" }»")]
    [InlineData("Connector.cs", "Description of the connector. Absent if the API returns none.", "Something else.",
        "Connector.cs: Connector.Description: doc is «Something else.», must be «Description of the connector. Absent if the API returns none.»")]
    [InlineData("Connector.cs", "Output<string?> Env", "Output<string> Env",
        "Connector.cs: Connector.Env: type is «Output<string>», must be «Output<string?>»")]
    [InlineData("Config.cs", "Settings.Get(\"accessToken\")", "Settings.Get(\"accessToken\") ?? Utilities.GetEnv(\"CONNECTORS_ACCESS_TOKEN\")",
        "Config.cs: Config.AccessToken: accessors is «=> Settings.Get(\"accessToken\") ?? Utilities.GetEnv(\"CONNECTORS_ACCESS_TOKEN\")», must be «=> Settings.Get(\"accessToken\")»")]
    [InlineData("Enums/DriftAction.cs", "new(\"warn\")", "new(\"tell\")",
        "Enums/DriftAction.cs: DriftAction.Warn: accessors is «get; = new(\"tell\")», must be «get; = new(\"warn\")»")]
    [InlineData("Functions/GetConnectors.cs", "Invoke<GetConnectorsResult>(\"connectors:index:getConnectors\", args ??", "Invoke<GetConnectorsResult>(\"connectors:index:getAddedConnectors\", args ??",
        "Functions/GetConnectors.cs: GetConnectors.Invoke(GetConnectorsInvokeArgs?, InvokeOptions?): body is «Deployment.Instance.Invoke<GetConnectorsResult>(\"connectors:index:getAddedConnectors\", args ?? new GetConnectorsInvokeArgs(), options.WithDefaults())», must be «Deployment.Instance.Invoke<GetConnectorsResult>(\"connectors:index:getConnectors\", args ?? new GetConnectorsInvokeArgs(), options.WithDefaults())»")]
    [InlineData("Outputs/AddedConnector.cs", "Env = env;", "Env = name;",
        "Outputs/AddedConnector.cs: new AddedConnector sets Env: value is «name», must be «env»")]
    [InlineData("Functions/GetConnectorsArgs.cs", "public static new", "public int Limit { get; set; }\n    public static new",
        "Functions/GetConnectorsArgs.cs: GetConnectorsArgs.Limit: remove it, it is not in the schema")]
    [InlineData("Utilities.cs", "internal static class Utilities", "public sealed class More { }\ninternal static class Utilities",
        "Utilities.cs: More: remove it, it is not in the schema")]
    public void ChangesTo_ChangedSource_ContainsPlaceAndChange(string file, string text, string replacement, string expected)
    {
        var found = false;
        var surface = SourceSurface.Read(Repository.SdkFolder, Edit);

        Assert.True(found, $"'{text}' is not in {file}.");
        Assert.Equal([expected], surface.ChangesTo(ExpectedSurface.Of(Repository.Schema())));

        string Edit(string name, string content)
        {
            found |= name == file && content.Contains(text, StringComparison.Ordinal);
            return name == file ? content.Replace(text, replacement, StringComparison.Ordinal) : content;
        }
    }

    [Fact]
    public void ChangesTo_MissingProperty_IsAnAddition() => AssertChanges(
        _ => { },
        (_, text) => text.Replace(
            """
                /// <summary>
                /// Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented.
                /// </summary>
                [Output("env")]
                public Output<string?> Env { get; private set; } = null!;
            """,
            string.Empty,
            StringComparison.Ordinal),
        "Connector.cs: Connector.Env: add it (declared: «public», type: «Output<string?>», attributes: «[Output(\"env\")]», accessors: «get; private set; = null!», doc: «Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented.»)");

    [Fact]
    public void ChangesTo_NewOutputInTheSchema_IsAnAddition() => AssertChanges(
        schema => schema.SelectToken($"{Connector}.properties")!["region"] = new JObject { ["type"] = "string", ["description"] = "Location of `it`." },
        "Connector.cs: Connector.Region: add it (declared: «public», type: «Output<string?>», attributes: «[Output(\"region\")]», accessors: «get; private set; = null!», doc: «Location of `it`.»)");

    [Fact]
    public void ChangesTo_RequiredInputInTheSchema_ChangesTheProperty() => AssertChanges(
        schema => ((JArray)schema.SelectToken($"{Connector}.requiredInputs")!).Add("accountId"),
        "ConnectorArgs.cs: ConnectorArgs.AccountId: accessors is «get; set;», must be «get; set; = null!»",
        "ConnectorArgs.cs: ConnectorArgs.AccountId: attributes is «[Input(\"accountId\")]», must be «[Input(\"accountId\", required: true)]»",
        "ConnectorArgs.cs: ConnectorArgs.AccountId: type is «Input<string>?», must be «Input<string>»");

    [Fact]
    public void ChangesTo_SecretInputInTheSchema_ChangesTheProperty() => AssertChanges(
        schema => schema.SelectToken($"{Configuration}.inputProperties.secretName")!["secret"] = true,
        "ConnectorConfigurationArgs.cs: ConnectorConfigurationArgs.SecretName: accessors is «get; set;», must be «get => _secretName; set => _secretName = value?.ToSecret();»",
        "ConnectorConfigurationArgs.cs: ConnectorConfigurationArgs.SecretName: attributes is «[Input(\"secretName\")]», must be nothing",
        "ConnectorConfigurationArgs.cs: ConnectorConfigurationArgs._secretName: add it (declared: «private», type: «Input<string>?», attributes: «[Input(\"secretName\")]»)");

    [Fact]
    public void ChangesTo_ChangedDescriptionInTheSchema_ChangesTheDocumentation() => AssertChanges(
        schema => schema.SelectToken("types['connectors:index:DeleteAction'].enum[0]")!["description"] = "Leave it.",
        "Enums/DeleteAction.cs: DeleteAction.Retain: doc is «Leaves the configuration unchanged.», must be «Leave it.»");

    [Fact]
    public void ChangesTo_RemovedEnumValueInTheSchema_IsARemoval() => AssertChanges(
        schema => schema.SelectToken("types['connectors:index:DriftAction'].enum[2]")!.Remove(),
        "Enums/DriftAction.cs: DriftAction.Ignore: remove it, it is not in the schema");

    [Fact]
    public void ChangesTo_ChangedResultTypeInTheSchema_ChangesBothPlaces() => AssertChanges(
        schema => schema.SelectToken("functions['connectors:index:getConnector'].outputs.properties.status.type")!.Replace("number"),
        "Functions/GetConnectorResult.cs: GetConnectorResult.Status: type is «int?», must be «double?»",
        "Functions/GetConnectorResult.cs: new GetConnectorResult, status: type is «int?», must be «double?»");

    private static void AssertChanges(Action<JObject> change, params string[] expected) => AssertChanges(change, (_, text) => text, expected);

    private static void AssertChanges(Action<JObject> change, Func<string, string, string> edit, params string[] expected)
    {
        var schema = Repository.Schema();
        change(schema);

        Assert.Equal(expected, SourceSurface.Read(Repository.SdkFolder, edit).ChangesTo(ExpectedSurface.Of(schema)));
    }
}
