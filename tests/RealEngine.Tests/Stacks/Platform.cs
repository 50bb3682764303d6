using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Demo;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.RealEngine.Tests.Programs;

namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>The platform of one stack, and the person who changes things there by hand.</summary>
internal sealed class Platform(EmulatorAdmin admin)
{
    private static readonly string[] Writes = ["add", "configure", "remove"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Ids of the connectors that are added to the sub-account.</summary>
    public Task<IReadOnlyList<string>> AddedAsync() => admin.AddedAsync(Stack.Account, Token);

    /// <summary>The stored value of a field; null if there is none.</summary>
    public async Task<string?> FieldAsync(string connectorId, string field) => (string?)(await FieldsAsync(connectorId))[field];

    /// <summary>The stored values by field.</summary>
    public async Task<JObject> FieldsAsync(string connectorId) =>
        (await admin.ConfigurationAsync(Stack.Account, connectorId, Token))["fields"] as JObject ?? [];

    /// <summary>Somebody adds a connector.</summary>
    public Task AddAsync(string connectorId) => admin.AddAsync(Stack.Account, connectorId, Token);

    /// <summary>Somebody adds every connector of the catalog.</summary>
    public async Task AddAllAsync()
    {
        var catalog = JObject.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Find().Root, "tests", "Emulator", "catalogue.json")));
        foreach (var connector in catalog["connectors"]!)
            await AddAsync((string)connector["connectorId"]!);
    }

    /// <summary>Somebody removes a connector.</summary>
    public Task RemoveAsync(string connectorId) => admin.RemoveAsync(Stack.Account, connectorId, Token);

    /// <summary>Five minutes later somebody changes a field.</summary>
    public async Task ChangeAsync(string connectorId, string field, JToken value)
    {
        await AdvanceClockAsync();
        await admin.ChangeConfigurationAsync(Stack.Account, connectorId, new Dictionary<string, JToken> { [field] = value }, Token);
    }

    /// <summary>Stops the clock at a time.</summary>
    public Task StopClockAsync(DateTimeOffset time) => admin.SetClockAsync(time, frozen: true, Token);

    /// <summary>Five minutes pass.</summary>
    public Task AdvanceClockAsync() => admin.AdvanceClockAsync(TimeSpan.FromMinutes(5), Token);

    /// <summary>Holds back the response of the next request to an endpoint, which is carried out; see <see cref="HeldResponses"/>.</summary>
    public Task HoldResponseAsync(string endpoint) =>
        admin.AddFaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = endpoint, CarriedOut = true, Times = 1 }, Token);

    public Task ClearRequestsAsync() => admin.ClearRequestsAsync(Token);

    /// <summary>The endpoints requested since <see cref="ClearRequestsAsync"/>.</summary>
    public async Task<IReadOnlyList<string>> RequestsAsync() => [.. (await admin.RequestsAsync(Token)).Select(request => request.Endpoint)];

    /// <summary>The endpoints that change something, requested since <see cref="ClearRequestsAsync"/>.</summary>
    public async Task<IReadOnlyList<string>> WritesAsync() => [.. (await RequestsAsync()).Where(Writes.Contains)];

    /// <summary>Checks that the platform holds what <see cref="DeclaredConnector.OfTradeDesk"/> declares, and nothing else.</summary>
    public async Task AssertTradeDeskAsync(string advertiserId = "ttd-4711", string secret = Canaries.Declared)
    {
        Assert.Equal([DeclaredConnector.TradeDesk], await AddedAsync());
        Assert.Equal(advertiserId, await FieldAsync(DeclaredConnector.TradeDesk, "advertiserId"));
        Assert.Equal(secret, await FieldAsync(DeclaredConnector.TradeDesk, "advertiserSecretKey"));
    }
}
