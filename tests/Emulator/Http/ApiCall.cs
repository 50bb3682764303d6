namespace Pulumi.Connectors.Emulator;

/// <summary>One request on its way through the emulator.</summary>
internal sealed class ApiCall(HttpRequest request, RouteMatch? route)
{
    public HttpRequest Request { get; } = request;

    public string Endpoint { get; } = route?.Name ?? EndpointNames.Unknown;

    /// <summary>Order of arrival, from 1, once the log has given it.</summary>
    public long Number { get; set; }

    /// <summary>What is made to go wrong with it; mostly null.</summary>
    public AppliedFault? Fault { get; set; }

    public bool IsListing => Endpoint is EndpointNames.List or EndpointNames.ListAdded or EndpointNames.ListSupported;

    public bool IsLaterPage => Query("offset") is not (null or "0");

    public bool ShowsStale => Fault?.Rule.Kind == FaultKind.StaleRead;

    /// <summary>What the request log will name: the id of the path, or those of the body once they are read.</summary>
    public IReadOnlyList<string> ConnectorIds { get; set; } = route?.Values.GetValueOrDefault("connectorId") is { } id ? [id] : [];

    /// <summary>The sub-account, under either of the two published spellings; <c>accountId</c> counts when both are there.</summary>
    public string? AccountId => Query("accountId") ?? Query("account_id");

    /// <summary>Where the caller reached the emulator, whatever its Host header says.</summary>
    public Uri EmulatorAddress => new($"http://127.0.0.1:{Request.HttpContext.Connection.LocalPort}");

    /// <summary>The first value of a query parameter, or null when it is absent.</summary>
    public string? Query(string name) => Request.Query.TryGetValue(name, out var values) ? values[0] : null;

    public string? PathValue(string name) => route?.Values.GetValueOrDefault(name);

    public string RequireAccountId() => AccountId
        ?? throw ApiErrorException.BadRequest("The query parameter accountId is missing.");

    /// <summary>The one connector that the address names, if any.</summary>
    public string? ConnectorId => PathValue("connectorId") ?? Query("connectorId");

    public string RequireConnectorId() => ConnectorId
        ?? throw ApiErrorException.BadRequest("The query parameter connectorId is missing.");
}
