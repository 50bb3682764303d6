using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>The catalogue, and which of its connectors a sub-account has.</summary>
internal sealed class ConnectorEndpoints(EmulatorStore store)
{
    private static readonly IReadOnlyList<string> BatchAttributes = ["connectorIds"];

    public IEnumerable<KeyValuePair<string, EndpointHandler>> Handlers =>
    [
        new(EndpointNames.Get, (call, _) => Task.FromResult(Get(call))),
        new(EndpointNames.List, (call, _) => Task.FromResult(List(call))),
        new(EndpointNames.ListAdded, (call, _) => Task.FromResult(ListAdded(call))),
        new(EndpointNames.ListSupported, (call, _) => Task.FromResult(ListSupported(call))),
        new(EndpointNames.Add, (call, cancellationToken) => BatchAsync(call, store.Add, cancellationToken)),
        new(EndpointNames.Remove, (call, cancellationToken) => BatchAsync(call, store.Remove, cancellationToken)),
    ];

    private Answer Get(ApiCall call)
    {
        CheckOptionalAccount(call);
        return Envelope.Success(ConnectorView.Single(store.Catalogue.Require(call.RequireConnectorId())));
    }

    private Answer List(ApiCall call)
    {
        CheckOptionalAccount(call);
        return Envelope.Success(ListQuery.Parse(call).Page(store.Catalogue.Connectors, connector => connector, ConnectorView.Listed));
    }

    private Answer ListAdded(ApiCall call) =>
        Envelope.Success(ListQuery.Parse(call).Page(store.Added(call.RequireAccountId(), call.ShowsStale), added => added.Connector, ConnectorView.Added));

    private Answer ListSupported(ApiCall call)
    {
        var added = store.Added(call.RequireAccountId(), call.ShowsStale).ToDictionary(item => item.Connector.ConnectorId);
        var subject = store.Catalogue.Require(call.RequireConnectorId());
        return Envelope.Success(ListQuery.Parse(call).Page(
            store.Catalogue.Connectors.Where(subject.Supports),
            connector => connector,
            connector => ConnectorView.Supported(connector, added.GetValueOrDefault(connector.ConnectorId))));
    }

    /// <summary>Neither endpoint's answer has documented attributes, so it holds none.</summary>
    private static async Task<Answer> BatchAsync(ApiCall call, Action<string, IReadOnlyList<string>> act, CancellationToken cancellationToken)
    {
        var accountId = call.RequireAccountId();
        if (call.PathValue("connectorId") is null)
            call.ConnectorIds = await JsonBody.ReadAsync(call.Request, BatchAttributes, ConnectorIds, cancellationToken);
        act(accountId, call.ConnectorIds);
        return Envelope.Success(null);
    }

    private static IReadOnlyList<string> ConnectorIds(JObject body) => body.Texts("connectorIds") switch
    {
        null or [] => throw new FormatException("'connectorIds' is missing or empty."),
        { } ids when !ids.All(Identifiers.IsWellFormed) => throw new FormatException("'connectorIds' has an item that is not an id."),
        { } ids when ids.Distinct().Count() < ids.Count => throw ApiErrorException.BadRequest("The body cannot be used. 'connectorIds' names a connector twice.", isViolation: true),
        { } ids => ids,
    };

    /// <summary>The catalogue is the organisation's, so the account may be left out; but it must not be somebody else's.</summary>
    private void CheckOptionalAccount(ApiCall call)
    {
        if (call.AccountId is { } accountId)
            store.CheckAccount(accountId);
    }
}
