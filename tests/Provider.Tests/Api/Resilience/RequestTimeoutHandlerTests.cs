using System.Net;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Api.Resilience;

namespace Pulumi.Connectors.Provider.Tests.Api.Resilience;

public sealed class RequestTimeoutHandlerTests
{
    private static readonly HttpRequestOptionsKey<WriteCancellation> Option = new(WriteCancellation.OptionName);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.OK, null, false)]
    [InlineData(HttpStatusCode.ServiceUnavailable, null, false)]
    [InlineData(HttpStatusCode.TooManyRequests, null, true)]
    [InlineData(HttpStatusCode.Unauthorized, null, true)]
    [InlineData(HttpStatusCode.Found, null, true)]
    [InlineData(HttpStatusCode.PermanentRedirect, null, true)]
    [InlineData(HttpStatusCode.ProxyAuthenticationRequired, null, true)]
    [InlineData(HttpStatusCode.Conflict, null, false)]
    [InlineData(null, HttpRequestError.ConnectionError, true)]
    [InlineData(null, HttpRequestError.NameResolutionError, true)]
    [InlineData(null, HttpRequestError.SecureConnectionError, true)]
    [InlineData(null, HttpRequestError.ProxyTunnelError, true)]
    [InlineData(null, HttpRequestError.ResponseEnded, false)]
    public async Task Send_CallerCancelsASentWrite_EndsItOnlyIfItWasNotProcessed(HttpStatusCode? status, HttpRequestError? error, bool isCanceled)
    {
        using var caller = new CancellationTokenSource();
        using var write = new WriteCancellation(caller.Token);
        using var network = new StubHandler(async () =>
        {
            await caller.CancelAsync();
            Assert.False(write.Token.IsCancellationRequested);
            return status is { } given ? new HttpResponseMessage(given) : throw new HttpRequestException(error ?? default);
        });

        var exception = await Record.ExceptionAsync(() => SendAsync(network, write));

        Assert.Equal(status is null, exception is HttpRequestException);
        Assert.Equal(isCanceled, write.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task Send_CallerCanceledBefore_SendsNothing()
    {
        using var caller = new CancellationTokenSource();
        using var write = new WriteCancellation(caller.Token);
        var sent = 0;
        using var network = new StubHandler(() =>
        {
            sent++;
            return Task.FromResult(new HttpResponseMessage());
        });
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(network, write));

        Assert.Equal(0, sent);
    }

    private static async Task SendAsync(StubHandler network, WriteCancellation write)
    {
        using var handler = new RequestTimeoutHandler(TimeSpan.FromSeconds(30), new FakeTimeProvider()) { InnerHandler = network };
        using var invoker = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://api.example/"));
        request.Options.Set(Option, write);
        (await invoker.SendAsync(request, Cancellation)).Dispose();
    }

    private sealed class StubHandler(Func<Task<HttpResponseMessage>> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => respond();
    }
}
