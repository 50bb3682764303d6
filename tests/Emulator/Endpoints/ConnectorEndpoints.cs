using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Lists;
using Pulumi.Connectors.Emulator.Habits.Writes;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Endpoints of the catalog and of the connectors added to a sub-account.</summary>
internal sealed class ConnectorEndpoints(EmulatorStore store, WriteSteps writes, ListPages lists, IdForms ids)
{
    private static readonly IReadOnlyList<string> BatchAttributes = ["connectorIds"];

    public IEnumerable<KeyValuePair<string, EndpointHandler>> Handlers =>
    [
        new(EndpointNames.Get, (call, _) => Task.FromResult(Get(call))),
        new(EndpointNames.List, (call, _) => Task.FromResult(List(call))),
        new(EndpointNames.ListAdded, (call, _) => Task.FromResult(ListAdded(call))),
        new(EndpointNames.ListSupported, (call, _) => Task.FromResult(ListSupported(call))),
        new(EndpointNames.Add, (call, cancellationToken) => BatchAsync(call, writes.Add, cancellationToken)),
        new(EndpointNames.Remove, (call, cancellationToken) => BatchAsync(call, writes.Remove, cancellationToken)),
    ];

    private ApiResponse Get(ApiCall call)
    {
        CheckOptionalAccount(call);
        return Envelope.Success(ids.Show(ConnectorView.Single(store.Catalogue.Require(ids.Resolve(call.RequireConnectorId())))));
    }

    private ApiResponse List(ApiCall call)
    {
        CheckOptionalAccount(call);
        return Envelope.Success(lists.Page(call, () => store.Catalogue.Connectors, connector => connector, ConnectorView.Listed));
    }

    private ApiResponse ListAdded(ApiCall call) =>
        Envelope.Success(lists.Page(call, () => store.Added(call.RequireAccountId(), call.IsStaleRead), added => added.Connector, ConnectorView.Added));

    private ApiResponse ListSupported(ApiCall call)
    {
        var added = store.Added(call.RequireAccountId(), call.IsStaleRead).ToDictionary(item => item.Connector.ConnectorId);
        var subject = store.Catalogue.Require(ids.Resolve(call.RequireConnectorId()));
        return Envelope.Success(lists.Page(
            call,
            () => store.Catalogue.Connectors.Where(subject.Supports),
            connector => connector,
            connector => ConnectorView.Supported(connector, added.GetValueOrDefault(connector.ConnectorId))));
    }

    /// <summary>The documentation shows no attributes in the response of either endpoint, so it is empty.</summary>
    private async Task<ApiResponse> BatchAsync(ApiCall call, Action<string, IReadOnlyList<string>> act, CancellationToken cancellationToken)
    {
        var accountId = call.RequireAccountId();
        if (call.PathValue("connectorId") is null)
            call.ConnectorIds = await JsonBody.ReadAsync(call.Request, BatchAttributes, ConnectorIds, cancellationToken);
        act(accountId, [.. call.ConnectorIds.Select(ids.Resolve)]);
        return Envelope.Success(null);
    }

    private IReadOnlyList<string> ConnectorIds(JObject body) => body.GetStrings("connectorIds")?.Select(ids.Resolve).ToList() switch
    {
        null or [] => throw new FormatException("'connectorIds' is missing or empty."),
        { } given when !given.All(Identifiers.IsWellFormed) => throw new FormatException("'connectorIds' contains an item that is not an id."),
        { } given when given.Distinct().Count() < given.Count => throw ApiErrorException.BadRequest("The body is invalid. 'connectorIds' contains a connector twice.", isViolation: true),
        { } given => given,
    };

    /// <summary>The catalog belongs to the organization, so the account is optional; if present, it must belong to the organization.</summary>
    private void CheckOptionalAccount(ApiCall call)
    {
        if (call.AccountId is { } accountId)
            store.CheckAccount(accountId);
    }
}
