using System.Collections.Frozen;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Network;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>Clients of the API with all handlers and the network.</summary>
internal static class TestClient
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ConnectorsClient Create(
        Uri address,
        ProxyServer? proxy = null,
        int maxRetries = 0,
        TimeSpan? timeout = null,
        int maxConcurrency = 8,
        TimeProvider? time = null,
        SecretRegistry? secrets = null) =>
        ApiClientFactory.Create(
            new ApiOptions(
                address,
                new Credentials("id", "secret-canary", null),
                FrozenDictionary<string, Route>.Empty,
                maxRetries,
                timeout ?? TimeSpan.FromSeconds(20),
                maxConcurrency,
                proxy),
            time ?? TimeProvider.System,
            secrets ?? new SecretRegistry(),
            onWait: _ => { },
            CancellationToken.None);

    public static async Task<ApiException> AssertFailsAsync(this ConnectorsClient client) =>
        await Assert.ThrowsAsync<ApiException>(() => client.GetConnectorAsync("c", "a", Cancellation));
}
