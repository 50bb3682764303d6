using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;

namespace Pulumi.Connectors.Provider.Tests.Writes;

/// <summary>A platform with one connector, whose reads fail as armed after a write. Each read shows a write after the given number of stale reads.</summary>
internal sealed class ArmedPlatform
{
    public const string Account = "account";
    public const string ConnectorId = "connector";

    private readonly ArmedFailure _failure;
    private readonly int _staleReads;
    private int _reads;
    private bool _isWritten;

    public ArmedPlatform(ArmedFailure failure, int staleReads, Exception? writeFailure)
    {
        (_failure, _staleReads) = (failure, staleReads);
        Api.Setup(api => api.ListAddedConnectorsAsync(Account, null, It.IsAny<int>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync(() => List());
        Api.Setup(api => api.GetConfigurationAsync(ConnectorId, Account, It.IsAny<CancellationToken>())).ReturnsAsync(() => Configuration());
        Api.Setup(api => api.AddConnectorsAsync(Account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Write(writeFailure));
        Api.Setup(api => api.RemoveConnectorsAsync(Account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Write(writeFailure));
        Api.Setup(api => api.ConfigureAsync(ConnectorId, Account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Write(writeFailure));
    }

    public Mock<IConnectorsApi> Api { get; } = new(MockBehavior.Strict);

    /// <summary>Whether the connector is added at the start.</summary>
    public bool IsAdded { get; init; }

    private bool ShowsWrite => _isWritten && _reads > _staleReads;

    private static JObject Envelope(JToken response) => new() { ["statusCode"] = 200, ["response"] = response };

    private JObject Write(Exception? failure)
    {
        _isWritten = failure is null or ApiException { OutcomeUnknown: true };
        _failure.Arm();
        return failure is null ? Envelope(new JObject()) : throw failure;
    }

    private void Read()
    {
        _failure.Step();
        if (_isWritten)
            _reads++;
    }

    private JObject List()
    {
        Read();
        return Envelope(IsAdded != ShowsWrite ? new JArray(new JObject { ["connectorId"] = ConnectorId, ["srcConnections"] = 0, ["destConnections"] = 0 }) : new JArray());
    }

    private JObject Configuration()
    {
        Read();
        return Envelope(new JObject
        {
            ["configured"] = ShowsWrite,
            ["lastUpdated"] = ShowsWrite ? 2 : null,
            ["configuration"] = new JArray(new JObject { ["id"] = "a", ["value"] = ShowsWrite ? "new" : null }, new JObject { ["id"] = "a" }),
        });
    }
}
