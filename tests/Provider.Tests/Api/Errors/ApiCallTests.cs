using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api.Errors;

public sealed class ApiCallTests
{
    private static readonly ConfigurationWrite Payload = new(null, null, null, new Dictionary<string, JToken>(StringComparer.Ordinal));

    /// <summary>Every call of the API by its endpoint.</summary>
    private static readonly Dictionary<string, Func<ConnectorsClient, CancellationToken, Task>> Calls = new(StringComparer.Ordinal)
    {
        ["get"] = (client, cancellationToken) => client.GetConnectorAsync("c", "a", cancellationToken),
        ["list"] = (client, cancellationToken) => client.ListAsync("a", null, cancellationToken),
        ["listAdded"] = (client, cancellationToken) => client.ListAddedAsync("a", null, cancellationToken),
        ["listSupported"] = (client, cancellationToken) => client.ListSupportedAsync("c", "a", null, cancellationToken),
        ["getConfiguration"] = (client, cancellationToken) => client.GetConfigurationAsync("a", "c", cancellationToken),
        ["add"] = (client, cancellationToken) => client.AddAsync("a", ["c"], cancellationToken),
        ["configure"] = (client, cancellationToken) => client.ConfigureAsync("a", "c", Payload, cancellationToken),
        ["remove"] = (client, cancellationToken) => client.RemoveAsync("a", ["c"], cancellationToken),
    };

    public static TheoryData<string> Endpoints => [.. Calls.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Call_UnexpectedException_IsAnInvalidResponse(string endpoint)
    {
        var unexpected = new InvalidOperationException("The character set provided in ContentType is invalid.");

        var exception = await Assert.ThrowsAsync<ApiException>(() => Calls[endpoint](Client(unexpected), Cancellation));

        Assert.Equal(ApiFailure.InvalidResponse, exception.Failure);
        Assert.True(exception.OutcomeUnknown);
        Assert.Equal($"Endpoint '{endpoint}' returned a response that could not be read", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Call_CancellationOfSomebodyElse_IsAnInvalidResponse(string endpoint) =>
        Assert.Equal(
            ApiFailure.InvalidResponse,
            (await Assert.ThrowsAsync<ApiException>(() => Calls[endpoint](Client(new TaskCanceledException()), Cancellation))).Failure);

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Call_Canceled_IsCanceled(string endpoint) =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Calls[endpoint](Client(new TaskCanceledException()), new CancellationToken(canceled: true)));

    [Fact]
    public async Task Token_UnexpectedException_IsAnInvalidResponse()
    {
        var api = new Mock<ITokenApi> { DefaultValueProvider = new Throwing(new InvalidOperationException()) };
        var tokens = new AccessTokenProvider(api.Object, new Credentials("id", "secret", null), TimeProvider.System, new SecretRegistry(), Cancellation);

        Assert.Equal(ApiFailure.InvalidResponse, (await Assert.ThrowsAsync<ApiException>(() => tokens.GetAsync(null, Cancellation))).Failure);
    }

    private static ConnectorsClient Client(Exception exception)
    {
        var api = new Mock<IConnectorsApi> { DefaultValueProvider = new Throwing(exception) };
        return new ConnectorsClient(api.Object, new ServerClock(), new SecretRegistry());
    }

    private sealed class Throwing(Exception exception) : DefaultValueProvider
    {
        protected override object GetDefaultValue(Type type, Mock mock) => throw exception;
    }
}
