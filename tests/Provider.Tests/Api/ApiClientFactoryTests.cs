using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>Limits and headers that the chain of handlers applies to every request. The clock is fake, so no limit runs in real time.</summary>
public sealed class ApiClientFactoryTests
{
    private const long MaxResponseBytes = 8 * 1024 * 1024;

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _waits = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ThrottledForTenMinutes_EndsWithATimeout()
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, "240");
            return Task.CompletedTask;
        });
        var call = CreateClient(api.Address).GetConnectorAsync("c", "a", Cancellation);
        await Wait.UntilAsync(() => _waits.Count == 1);

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        await Wait.UntilAsync(() => _waits.Count == 2);
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Wait.UntilAsync(() => call.IsCompleted);

        Assert.Equal(TransportFailure.TimedOut, (await Assert.ThrowsAsync<ApiException>(() => call)).TransportFailure);
    }

    [Theory]
    [InlineData(MaxResponseBytes, nameof(TransportFailure.TimedOut))]
    [InlineData(MaxResponseBytes + 1, nameof(TransportFailure.ResponseTooLarge))]
    public async Task Get_AnnouncedLength_IsWaitedForUpToTheLimit(long length, string failure)
    {
        await using var api = await StubApi.StartAsync(async context =>
        {
            context.Response.ContentLength = length;
            await context.Response.Body.FlushAsync(Cancellation);
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        var elapsing = length > MaxResponseBytes ? TimeSpan.Zero : TimeSpan.FromSeconds(10);

        var call = CreateClient(api.Address, maxRetries: 0).GetConnectorAsync("c", "a", Cancellation);
        await Wait.UntilAsync(() => call.IsCompleted, () => _time.Advance(elapsing));

        Assert.Equal(failure, (await Assert.ThrowsAsync<ApiException>(() => call)).TransportFailure.ToString());
    }

    [Fact]
    public async Task Get_AnyRequest_NamesTheProviderAsUserAgent()
    {
        await using var api = await StubApi.StartAsync(context => context.Response.WriteAsync("""{ "response": { "connectorId": "c" } }""", Cancellation));

        await CreateClient(api.Address).GetConnectorAsync("c", "a", Cancellation);

        Assert.Equal(["GET", "POST"], api.UserAgents.Keys.Order());
        Assert.All(api.UserAgents.Values, agent => Assert.Equal("pulumi-resource-connectors", agent));
    }

    [Fact]
    public async Task Get_WaitsForASlotLongerThanATokenIsValid_UsesANewToken()
    {
        var tokens = 0;
        var started = new SemaphoreSlim(0);
        var release = new SemaphoreSlim(0);
        await using var api = await StubApi.StartAllAsync(async context =>
        {
            if (context.Request.Method == "POST")
            {
                await context.Response.WriteAsync($$"""{ "accessToken": "t{{Interlocked.Increment(ref tokens)}}", "expiry": 60 }""", Cancellation);
                return;
            }

            started.Release();
            await release.WaitAsync(Cancellation);
            var isExpired = context.Request.Headers.Authorization != $"Bearer t{tokens}";
            context.Response.StatusCode = isExpired ? 401 : 200;
            await context.Response.WriteAsync("""{ "response": { "connectorId": "c" } }""", Cancellation);
        });
        var client = CreateClient(api.Address, maxConcurrency: 1);
        var calls = Enumerable.Range(0, 4).Select(_ => client.GetConnectorAsync("c", "a", Cancellation)).ToList();

        for (var call = 0; call < calls.Count; call++)
        {
            await started.WaitAsync(Cancellation);
            _time.Advance(TimeSpan.FromSeconds(60));
            release.Release();
        }

        Assert.All(await Task.WhenAll(calls), connector => Assert.Equal("c", connector.ConnectorId));
        Assert.Equal(4, tokens);
    }

    private ConnectorsClient CreateClient(Uri address, int maxRetries = 4, int maxConcurrency = 8) =>
        ApiClientFactory.Create(
            new ApiOptions(
                address,
                new Credentials("id", "secret", null),
                FrozenDictionary<string, Route>.Empty,
                maxRetries,
                RequestTimeout: TimeSpan.FromHours(1),
                maxConcurrency),
            _time,
            new SecretRegistry(),
            wait => _waits.Enqueue(wait.Text()),
            CancellationToken.None);
}
