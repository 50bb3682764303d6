using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration;

public sealed class ConfigurationServiceTests
{
    private static readonly ConnectorKey Key = new("account", "connector");

    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);

    [Fact]
    public async Task TryGetFields_FirstCallerCanceled_OthersGetTheResultOfItsRead()
    {
        var response = new TaskCompletionSource<JObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _api.Setup(api => api.ListAddedConnectorsAsync(Key.AccountId, null, It.IsAny<int>(), 0, It.IsAny<CancellationToken>()))
            .ReturnsAsync(Envelope(new JArray(new JObject { ["connectorId"] = Key.ConnectorId })));
        _api.Setup(api => api.GetConfigurationAsync(Key.ConnectorId, Key.AccountId, It.IsAny<CancellationToken>()))
            .Returns((string _, string _, CancellationToken cancellationToken) => response.Task.WaitAsync(cancellationToken));
        var configurations = CreateService();
        using var cancellation = new CancellationTokenSource();
        var first = configurations.TryGetFieldsAsync(Key, cancellation.Token);
        var second = configurations.TryGetFieldsAsync(Key, TestContext.Current.CancellationToken);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var third = configurations.TryGetFieldsAsync(Key, TestContext.Current.CancellationToken);
        response.SetResult(Envelope(new JObject { ["configuration"] = new JArray(new JObject { ["id"] = "account" }) }));

        foreach (var fields in await Task.WhenAll(second, third))
            Assert.Equal("account", Assert.Single(fields!).Id);
        _api.Verify(api => api.GetConfigurationAsync(Key.ConnectorId, Key.AccountId, It.IsAny<CancellationToken>()), Times.Once);
    }

    private static JObject Envelope(JToken response) => new() { ["statusCode"] = 200, ["response"] = response };

    private ConfigurationService CreateService()
    {
        var time = new FakeTimeProvider();
        var client = new ConnectorsClient(_api.Object, new ServerClock(), new SecretRegistry());
        var accounts = new BatchingConnectorsClient(client, batching: true, time, CancellationToken.None);
        return new ConfigurationService(client, new ConnectorService(client, accounts, maxRetries: 0, time), new AddedConnectors(time), NullLogger.Instance, time, CancellationToken.None);
    }
}
