using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class RequestLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_EveryEndpoint_AreRecordedInOrder()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });
        var account = $"?accountId={TestEmulator.Account}";
        await emulator.AddAsync(Samples.Store, Samples.OAuth);
        await emulator.GetAsync($"/es/v2/connectors{account}");
        await emulator.GetAsync($"/es/v2/connectors/{Samples.Bare}");
        await emulator.AddedAsync();
        await emulator.GetAsync($"/es/v2/connectors/{Samples.Store}/supported{account}");
        await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore);
        await emulator.ConfigurationAsync(Samples.Store);
        await emulator.RemoveAsync(Samples.Store);
        await emulator.GetAsync("/es/v2/elsewhere?x=1");

        var requests = await emulator.Admin.RequestsAsync(Cancellation);

        Assert.Equal(
            ["token", "add", "list", "get", "listAdded", "listSupported", "configure", "getConfiguration", "remove", "unknown"],
            requests.Select(request => request.Endpoint));
        Assert.Equal(Enumerable.Range(1, 10), requests.Select(request => (int)request.Number));
        Assert.Equal([Samples.Store, Samples.OAuth], requests[1].ConnectorIds);
        Assert.Equal(TestEmulator.Account, requests[1].AccountId);
        Assert.Null(requests[3].AccountId);
        Assert.Equal([Samples.Bare], requests[3].ConnectorIds);
        Assert.Equal([Samples.Store], requests[8].ConnectorIds);
        Assert.Equal(("GET", "/es/v2/elsewhere?x=1", 501), (requests[9].Method, requests[9].Path, requests[9].Status));
    }

    [Fact]
    public async Task Requests_Rejected_AreRecordedWithTheirStatus()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.ClearRequestsAsync(Cancellation);
        Assert.Empty(await emulator.Admin.RequestsAsync(Cancellation));
        var token = emulator.Token;

        await emulator.AddAsync(Samples.Store);
        emulator.Token = null;
        await emulator.AddAsync(Samples.Store);
        emulator.Token = token;
        await emulator.AddAsync("not an id");

        var requests = await emulator.Admin.RequestsAsync(Cancellation);
        Assert.Equal([409, 401, 400], requests.Select(request => request.Status));
        Assert.Empty(requests[2].ConnectorIds);
    }

    [Fact]
    public async Task Requests_WithSecrets_AreRecordedWithoutThem()
    {
        var options = new EmulatorOptions { ClientSecret = "CANARY-client" };
        await using var emulator = await TestEmulator.StartWithSamplesAsync(options);
        await emulator.ConfigureAsync(Samples.Store, new JObject { ["account"] = "CANARY-plain", ["apiKey"] = "CANARY-secret" });
        await emulator.ConfigureAsync(Samples.Store, new JObject { ["nope"] = "CANARY-refused" });
        await emulator.SendAsync(HttpMethod.Post, $"/es/v2/connectors/{Samples.Store}/config?accountId={TestEmulator.Account}", "{\"CANARY-broken");
        await emulator.ConfigurationAsync(Samples.Store);
        await emulator.PostAsync("/es/v2/elsewhere", new JObject { ["CANARY"] = "CANARY" });

        var log = (await emulator.GetAsync("/emulator/requests")).Text;

        Assert.Equal(6, JArray.Parse(log).Count);
        Assert.DoesNotContain("CANARY", log, StringComparison.Ordinal);
        Assert.DoesNotContain(emulator.Token!, log, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", options.ToString(), StringComparison.Ordinal);
    }
}
