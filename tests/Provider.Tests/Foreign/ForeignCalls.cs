using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Foreign;

/// <summary>Every call that sends a request to the platform.</summary>
internal sealed class ForeignCalls(ProviderClient client)
{
    private const string Id = $"{ProviderFixture.Account}/{TestCatalogue.Store}";

    private const string UnknownName = "nobody-has-this-field";

    private static readonly PropertyMap Connector = Map(("connectorId", TestCatalogue.Store), ("accountId", ProviderFixture.Account));

    private static readonly PropertyMap ConnectorState = Connector.With("name", String("Store")).With("adopted", PropertyValue.Of(false));

    private static readonly PropertyMap Configuration = Program("acme", 5);

    private static readonly PropertyMap Changed = Program("changed", 6);

    private static readonly PropertyMap ConfigurationState = Configuration
        .With("configured", PropertyValue.Of(true)).With("lastUpdated", String("2023-11-14T22:13:20Z")).With("remoteLastUpdated", String("2023-11-14T22:13:20Z"));

    /// <summary>Calls without writes.</summary>
    public IEnumerable<Task> Reads() =>
    [
        CheckAsync(Changed), CheckAsync(Changed.With("config", Map(("acount", "x"), (UnknownName, "y")))), DiffAsync(), PreviewAsync(),
        ReadAsync(ProviderFixture.ConnectorType, Connector, ConnectorState), ReadAsync(ProviderFixture.ConfigurationType, Configuration, ConfigurationState),
        ReadAsync(ProviderFixture.ConfigurationType, Configuration.With("onDrift", String("warn")), ConfigurationState),
        ReadAsync(ProviderFixture.ConnectorType, PropertyMap.Empty, PropertyMap.Empty), ReadAsync(ProviderFixture.ConfigurationType, PropertyMap.Empty, PropertyMap.Empty),
        ReadAsync(ProviderFixture.ConnectorType, null, null), ReadAsync(ProviderFixture.ConfigurationType, null, null),
        InvokeAsync("getConnector", Connector), InvokeAsync("getConnector", Map(("name", "Store"))), InvokeAsync("getConnectors", Map(("query", "s"))),
        InvokeAsync("getAddedConnectors", PropertyMap.Empty), InvokeAsync("getSupportedConnectors", Connector), InvokeAsync("getConnectorConfiguration", Connector),
        ListAsync(ProviderFixture.ConnectorType), ListAsync(ProviderFixture.ConfigurationType),
    ];

    /// <summary>The call that adds the connector.</summary>
    public Task AddAsync() => CreateAsync(ProviderFixture.ConnectorType, Connector);

    /// <summary>Calls with writes for a connector that is added.</summary>
    public IEnumerable<Func<Task>> Writes() =>
    [
        () => CreateAsync(ProviderFixture.ConfigurationType, Changed),
        () => UpdateAsync(Configuration, ConfigurationState, Changed),
        () => UpdateAsync(Configuration, ConfigurationState.Without("remoteLastUpdated"), Changed.With("requireConfigured", PropertyValue.Of(true))),
        () => DeleteAsync(ProviderFixture.ConfigurationType, Configuration.With("onDelete", String("clear")), ConfigurationState),
        () => DeleteAsync(ProviderFixture.ConfigurationType, Configuration.With("onDelete", String("remove")).With("removeIfUseUnknown", PropertyValue.Of(true)), ConfigurationState),
        () => DeleteAsync(ProviderFixture.ConnectorType, Connector, ConnectorState),
    ];

    private static string Urn(string type) => $"urn:pulumi:dev::tests::{type}::foreign";

    private static PropertyMap Program(string account, double port) =>
        Connector
            .With("adoptExisting", PropertyValue.Of(true))
            .With("config", Of(
                ("account", String(account)), ("port", PropertyValue.Of(port)), ("region", String("eu")), ("tables", Strings("a")), ("since", String("2026-01-01"))))
            .With("secretConfig", Secret(Map(("apiKey", "key-canary-1"))));

    private async Task CheckAsync(PropertyMap program) =>
        await client.CheckAsync(new CheckRequest
        {
            Urn = Urn(ProviderFixture.ConfigurationType),
            Type = ProviderFixture.ConfigurationType,
            News = PropertyValueWriter.Write(program),
        });

    private async Task DiffAsync() =>
        await client.DiffAsync(new DiffRequest
        {
            Id = Id,
            Urn = Urn(ProviderFixture.ConnectorType),
            Type = ProviderFixture.ConnectorType,
            OldInputs = PropertyValueWriter.Write(Connector),
            Olds = PropertyValueWriter.Write(ConnectorState),
            News = PropertyValueWriter.Write(Connector.With("connectorId", String(TestCatalogue.Plain))),
        });

    private async Task PreviewAsync() =>
        await client.CreateAsync(new CreateRequest
        {
            Urn = Urn(ProviderFixture.ConnectorType),
            Type = ProviderFixture.ConnectorType,
            Properties = PropertyValueWriter.Write(Connector),
            Preview = true,
        });

    private async Task ReadAsync(string type, PropertyMap? inputs, PropertyMap? state) =>
        await client.ReadAsync(new ReadRequest
        {
            Id = Id,
            Urn = Urn(type),
            Type = type,
            Inputs = inputs is null ? null : PropertyValueWriter.Write(inputs),
            Properties = state is null ? null : PropertyValueWriter.Write(state),
        });

    private async Task InvokeAsync(string function, PropertyMap arguments) =>
        await client.InvokeAsync(new InvokeRequest { Tok = $"connectors:index:{function}", Args = PropertyValueWriter.Write(arguments) });

    private async Task ListAsync(string type) => await client.ListAsync(new ListRequest { Token = type });

    private async Task CreateAsync(string type, PropertyMap inputs) =>
        await client.CreateAsync(new CreateRequest { Urn = Urn(type), Type = type, Properties = PropertyValueWriter.Write(inputs) });

    private async Task UpdateAsync(PropertyMap inputs, PropertyMap state, PropertyMap program) =>
        await client.UpdateAsync(new UpdateRequest
        {
            Id = Id,
            Urn = Urn(ProviderFixture.ConfigurationType),
            Type = ProviderFixture.ConfigurationType,
            OldInputs = PropertyValueWriter.Write(inputs),
            Olds = PropertyValueWriter.Write(state),
            News = PropertyValueWriter.Write(program),
        });

    private async Task DeleteAsync(string type, PropertyMap inputs, PropertyMap state) =>
        await client.DeleteAsync(new DeleteRequest
        {
            Id = Id,
            Urn = Urn(type),
            Type = type,
            OldInputs = PropertyValueWriter.Write(inputs),
            Properties = PropertyValueWriter.Write(state),
        });
}
