using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>A request to the API in progress.</summary>
internal sealed class ApiCall(HttpRequest request, RouteMatch? route)
{
    public HttpRequest Request { get; } = request;

    public string Endpoint { get; } = route?.Name ?? EndpointNames.Unknown;

    /// <summary>Order of arrival, from 1; set by <see cref="RequestLog"/>.</summary>
    public long Number { get; set; }

    /// <summary>The injected fault, if any.</summary>
    public AppliedFault? Fault { get; set; }

    public bool IsList => Endpoint is EndpointNames.List or EndpointNames.ListAdded or EndpointNames.ListSupported;

    public bool IsWrite => Endpoint is EndpointNames.Add or EndpointNames.Configure or EndpointNames.Remove;

    /// <summary>True if the response depends on the connectors of an account.</summary>
    public bool IsAccountRead => Endpoint is EndpointNames.ListAdded or EndpointNames.ListSupported or EndpointNames.GetConfiguration;

    /// <summary>Number of items of the complete list; null if the response is not a list.</summary>
    public int? ListTotal { get; set; }

    public bool IsLaterPage => Query("offset") is not (null or "0");

    public bool IsStaleRead => Fault?.Rule.Kind == FaultKind.StaleRead;

    /// <summary>Connector ids for the request log: the id of the path, or those of the body once it is read.</summary>
    public IReadOnlyList<string> ConnectorIds { get; set; } = route?.Values.GetValueOrDefault("connectorId") is { } id ? [id] : [];

    /// <summary>Sub-account, in either of the two published spellings; if both are present, <c>accountId</c> is used.</summary>
    public string? AccountId => Query("accountId") ?? Query("account_id");

    /// <summary>Address of the emulator, independent of the Host header.</summary>
    public Uri EmulatorAddress => new($"http://127.0.0.1:{Request.HttpContext.Connection.LocalPort}");

    /// <summary>Connector of the path or the query, if any.</summary>
    public string? ConnectorId => PathValue("connectorId") ?? Query("connectorId");

    /// <summary>Returns the first value of a query parameter, or null if it is absent.</summary>
    public string? Query(string name) => Request.Query.TryGetValue(name, out var values) ? values[0] : null;

    public string? PathValue(string name) => route?.Values.GetValueOrDefault(name);

    public string RequireAccountId() => AccountId
        ?? throw ApiErrorException.BadRequest("The query parameter accountId is missing.");

    public string RequireConnectorId() => ConnectorId
        ?? throw ApiErrorException.BadRequest("The query parameter connectorId is missing.");
}
