using System.Net.Sockets;
using System.Text;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class RouteTests
{
    [Theory]
    [InlineData("PUT", "/es/v2/connectors/0000000000000001/config")]
    [InlineData("DELETE", "/es/v2/connectors/0000000000000001")]
    [InlineData("GET", "/es/v2/connectors/")]
    [InlineData("GET", "/")]
    public async Task Call_UnknownAddress_Returns501EvenWithoutAToken(string method, string path)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        emulator.Token = null;

        var reply = await emulator.SendAsync(HttpMethod.Parse(method), path, null);

        Assert.Contains("/emulator/about", reply.ShouldFail(501).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Routes_Overridden_ReplaceTheBuiltInOnes()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions
        {
            Catalogue = Samples.Catalogue,
            Routes = new Dictionary<string, string>
            {
                ["listAdded"] = "GET /es/v2/added-connectors",
                ["remove"] = "DELETE /es/v2/connectors/{connectorId}",
                ["listSupported"] = "GET /es/v2/connectors/supported",
            },
        });
        var account = $"accountId={TestEmulator.Account}";
        (await emulator.AddAsync(Samples.Store)).ShouldSucceed();

        Assert.Single((await emulator.GetAsync($"/es/v2/added-connectors?{account}")).ShouldSucceed().Response!);
        (await emulator.GetAsync($"/es/v2/connectors/added?{account}")).ShouldFail(404);
        Assert.NotEmpty((await emulator.GetAsync($"/es/v2/connectors/supported?{account}&connectorId={Samples.Store}")).ShouldSucceed().Response!);
        (await emulator.GetAsync($"/es/v2/connectors/supported?{account}")).ShouldFail(400);
        (await emulator.SendAsync(HttpMethod.Delete, $"/es/v2/connectors/{Samples.Store}?{account}", null)).ShouldSucceed();
        Assert.Empty(await emulator.Admin.AddedAsync(TestEmulator.Account, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("nope", "GET /x", "nope")]
    [InlineData("get", "FETCH /x", "get")]
    [InlineData("get", "GET /x?id={connectorId}", "get")]
    [InlineData("get", "GET /emulator/x", "get")]
    [InlineData("get", "GET /es/v2/{id}", "get")]
    [InlineData("get", "GET /es/v2/connectors", "list")]
    public async Task Start_InvalidRoute_Throws(string name, string address, string expected)
    {
        var options = new EmulatorOptions { Routes = new Dictionary<string, string> { [name] = address } };

        var exception = await Assert.ThrowsAsync<FormatException>(() => EmulatorApp.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_RequestInProgress_CompletesWithinThreeSeconds()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var app = await EmulatorApp.StartAsync(null, cancellation);
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port, cancellation);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes("POST /es/v2/oauth/client-token HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n"), cancellation);
        // The server requests the body when the endpoint reads it: from here on the request is in progress.
        await client.GetStream().ReadExactlyAsync(new byte["HTTP/1.1 100 Continue".Length], cancellation);

        await app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(3), cancellation);
    }
}
