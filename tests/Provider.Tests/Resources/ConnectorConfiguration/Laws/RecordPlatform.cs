using Moq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>Platform that fails from one call on: of the reads only, or of all calls.</summary>
/// <param name="failing">Number of the first call that fails.</param>
/// <param name="isLasting">Whether all later calls fail, too.</param>
/// <param name="failsWrites">Whether writes fail, too. A write is done before it fails, unless it is refused.</param>
internal sealed class RecordPlatform(FaultyCall fault, int failing, bool isLasting, bool failsWrites)
{
    private readonly HashSet<string> _added = new(StringComparer.Ordinal) { "other" };
    private JObject _values = [];
    private int _calls;

    /// <summary>Whether a write arrived.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Whether a write was done.</summary>
    public bool IsDone { get; private set; }

    private bool IsRefusal => fault is FaultyCall.Unauthorized or FaultyCall.Forbidden or FaultyCall.NotFound or FaultyCall.Throttled;

    public Mock<IConnectorsApi> Create(string account, bool isAdded)
    {
        if (isAdded)
            _added.Add("connector");
        var api = new Mock<IConnectorsApi>(MockBehavior.Strict);
        api.Setup(api => api.GetConfigurationAsync(It.IsAny<string>(), account, It.IsAny<CancellationToken>())).ReturnsAsync(() => Respond(isWrite: false, Show));
        api.Setup(api => api.GetConnectorAsync(It.IsAny<string>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string id, string? _, CancellationToken _) => Respond(isWrite: false, () => new JObject { ["connectorId"] = id }));
        api.Setup(api => api.ListAddedConnectorsAsync(account, null, It.IsAny<int>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, string? _, int size, int offset, CancellationToken _) => Respond(
                isWrite: false, () => new JArray(_added.Order(StringComparer.Ordinal).Skip(offset).Take(size).Select(id => new JObject { ["connectorId"] = id }))));
        api.Setup(api => api.ConfigureAsync(
                It.IsAny<string>(), account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, string _, JObject body, WriteCancellation _, CancellationToken _) => Write(() => _values = (JObject)body["secretConfig"]!.DeepClone()));
        api.Setup(api => api.AddConnectorsAsync(account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, JObject body, WriteCancellation _, CancellationToken _) => Write(() => _added.UnionWith(body["connectorIds"]!.Values<string>().OfType<string>())));
        return api;
    }

    private JObject? Write(Action write)
    {
        IsSent = true;
        if (!(IsFailing(_calls + 1) && failsWrites && IsRefusal))
        {
            IsDone = true;
            write();
        }

        return Respond(isWrite: true, () => new JObject());
    }

    private JToken Show() =>
        new JObject
        {
            ["lastUpdated"] = IsDone ? 20 : 10,
            ["configured"] = _values.Count > 0,
            ["secretConfig"] = new JArray(new JObject { ["id"] = "region", ["type"] = "Text", ["value"] = _values["region"]?.DeepClone() }),
        };

    private JObject? Respond(bool isWrite, Func<JToken> content)
    {
        return IsFailing(++_calls) && (failsWrites || !isWrite) ? Fail() : new JObject { ["response"] = content() };
    }

    private bool IsFailing(int call) => call == failing || (isLasting && call > failing);

    private JObject? Fail() =>
        fault switch
        {
            FaultyCall.Canceled => throw new OperationCanceledException(),
            FaultyCall.InvalidOperation => throw new InvalidOperationException("odd"),
            FaultyCall.Json => throw new JsonReaderException("odd"),
            FaultyCall.KeyNotFound => throw new KeyNotFoundException("odd"),
            FaultyCall.NoBody => null,
            FaultyCall.Odd => new JObject { ["response"] = new JArray("odd", 1) },
            _ => throw new ApiException(Enum.Parse<ApiFailure>(fault.ToString()), $"failed"),
        };
}
