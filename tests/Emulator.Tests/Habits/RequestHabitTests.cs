namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class RequestHabitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Redirect_Host_NamesTheOtherHostAndDoesNothing()
    {
        await using var emulator = await HabitEmulator.StartAsync("redirect");

        var reply = (await emulator.ConfigureAsync("""{"account":"a"}""")).ShouldHaveStatus(307);

        Assert.Equal($"http://localhost:{emulator.Address.Port}/es/v2/connectors/{HabitSamples.Store}/config?accountId={HabitEmulator.Account}", reply.Location?.ToString());
        Assert.Null(await emulator.StoredFieldAsync("account"));
        Assert.Contains(await emulator.Admin.RequestsAsync(Cancellation), request => request is { Endpoint: "configure", Status: 307 });
    }

    [Fact]
    public async Task Redirect_Path_TurnsAWriteIntoARead()
    {
        await using var emulator = await HabitEmulator.StartAsync("redirect=configure:301:path");
        var location = (await emulator.ConfigureAsync("""{"account":"a"}""")).ShouldHaveStatus(301).Location?.ToString();

        Assert.Equal($"/moved/es/v2/connectors/{HabitSamples.Store}/config?accountId={HabitEmulator.Account}", location);
        var read = (await emulator.SendAsync(HttpMethod.Get, location!, null)).ShouldHaveStatus(200);

        Assert.NotNull(read.Response["secretConfig"]);
        Assert.Null(await emulator.StoredFieldAsync("account"));
        (await emulator.SendAsync(HttpMethod.Post, location!, Newtonsoft.Json.Linq.JObject.Parse("""{"secretConfig":{"account":"a"}}"""))).ShouldHaveStatus(200);
        Assert.Equal("\"a\"", await emulator.StoredFieldAsync("account"));
    }

    [Theory]
    [InlineData("redirect=remove:303:path", 303)]
    [InlineData("redirect=remove:308:http://127.0.0.1:1", 308)]
    [InlineData("redirect=remove:302:host", 302)]
    public async Task Redirect_Endpoint_HasItsStatus(string habit, int status)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);

        (await emulator.RemoveAsync(HabitSamples.Store)).ShouldHaveStatus(status);

        (await emulator.ListAddedAsync()).ShouldHaveStatus(200);
        Assert.Single(await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task TokenLate_NewToken_IsRefusedAtFirst()
    {
        await using var emulator = await HabitEmulator.StartAsync("token-late");

        (await emulator.ListAddedAsync()).ShouldHaveStatus(401);
        (await emulator.ListAddedAsync()).ShouldHaveStatus(200);
        await emulator.RenewTokenAsync();
        (await emulator.ListAddedAsync()).ShouldHaveStatus(401);
        (await emulator.ListAddedAsync()).ShouldHaveStatus(200);
    }

    [Theory]
    [InlineData("configuration-gone", 400, null)]
    [InlineData("configuration-gone=403", 403, null)]
    [InlineData("configuration-gone=410", 410, null)]
    [InlineData("configuration-gone=422", 422, null)]
    [InlineData("configuration-gone=200", 200, "{}")]
    public async Task Get_NotAdded_ReturnsAnotherStatus(string habit, int status, string? response)
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync(habit);

        var reply = (await emulator.GetConfigurationAsync()).ShouldHaveStatus(status);

        if (response is not null)
            Assert.Equal(response, reply.Response.ToString(Newtonsoft.Json.Formatting.None));
        (await emulator.GetConfigurationAsync("00000000000000ff")).ShouldHaveStatus(404);
    }

    [Fact]
    public async Task Get_NotAdded_ReturnsTheFields()
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync("configuration-gone=fields");

        var reply = (await emulator.GetConfigurationAsync()).ShouldHaveStatus(200);

        Assert.NotEmpty(reply.Response["secretConfig"]!);
        Assert.Empty((await emulator.ListAddedAsync()).ShouldHaveStatus(200).Response);
    }
}
