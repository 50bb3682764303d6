using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>The operation that calls an endpoint, with its preparation and the check of its result.</summary>
internal sealed class FaultedOperation(ProviderFixture fixture)
{
    private StackResource _resource = fixture.Connector();

    private static string Key => $"{ProviderFixture.Account}/{TestCatalogue.Store}";

    /// <summary>Prepares stack and platform for the operation.</summary>
    public async Task PrepareAsync(string endpoint)
    {
        var admin = fixture.Emulator.Admin;
        var token = TestContext.Current.CancellationToken;
        if (endpoint is "listAdded" or "remove" or "getConfiguration" or "configure")
            await admin.AddAsync(ProviderFixture.Account, TestCatalogue.Store, token);
        if (endpoint is "listAdded" or "remove")
            await _resource.ImportAsync(Key);
        if (endpoint is "getConfiguration" or "configure")
            _resource = await fixture.Configuration().CreateAsync(Configured());
        await fixture.NextRunAsync();
        await fixture.ClearRequestsAsync();
    }

    public Task RunAsync(string endpoint) =>
        endpoint switch
        {
            "get" => _resource.PreviewCreateAsync(Connector()),
            "token" or "add" => _resource.CreateAsync(Connector()),
            "list" => InvokeAsync("getConnectors", PropertyMap.Empty),
            "listSupported" => InvokeAsync("getSupportedConnectors", Connector()),
            "listAdded" or "getConfiguration" => RefreshAsync(),
            "configure" => UpdateAsync(),
            "remove" => _resource.DeleteAsync(),
            _ => throw new ArgumentException(endpoint, nameof(endpoint)),
        };

    /// <summary>Returns the first inconsistency of state and platform, or null.</summary>
    public async Task<string?> FindInconsistencyAsync(string endpoint, Outcome outcome)
    {
        var added = (await fixture.GetAddedIdsAsync()).Contains(TestCatalogue.Store);
        var done = outcome == Outcome.Succeeds;
        var expected = endpoint switch
        {
            "token" or "add" => done,
            "get" or "list" or "listSupported" => false,
            "remove" => !done,
            _ => true,
        };
        if (added != expected)
            return added ? "the connector is added" : "the connector is not added";
        if (endpoint == "configure" && (string?)(await fixture.GetStoredAsync())["fields"]?["account"] != (done ? "changed" : "acme"))
            return "the platform stores another value";
        if (endpoint is "token" or "add" && _resource.Id.Length > 0 != done)
            return "the state contradicts the outcome";
        var violations = await fixture.Emulator.Admin.ViolationsAsync(TestContext.Current.CancellationToken);
        return violations.Count > 0 ? violations[0] : null;
    }

    private async Task RefreshAsync() => Assert.NotNull(await _resource.RefreshAsync());

    private async Task UpdateAsync()
    {
        await _resource.UpdateAsync(Configured("changed"));
        Assert.Equal(String("changed"), ((PropertyMap)_resource.State["config"])["account"]);
    }

    private async Task InvokeAsync(string function, PropertyMap arguments)
    {
        var request = new InvokeRequest { Tok = $"connectors:index:{function}", Args = Pulumi.Connectors.Protocol.PropertyValueWriter.Write(arguments) };
        Assert.NotEmpty((await fixture.Client.InvokeAsync(request)).Return.Fields["connectors"].ListValue.Values);
    }
}
