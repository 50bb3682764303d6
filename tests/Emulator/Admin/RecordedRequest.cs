using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Admin;

/// <summary>One request to the API as recorded in the request log. Bodies, headers, tokens and field values are never recorded.</summary>
/// <param name="Number">Order of arrival, from 1.</param>
/// <param name="Time">Time of arrival by the emulator's clock.</param>
/// <param name="Endpoint">token, get, list, add, listAdded, listSupported, getConfiguration, configure, remove, or unknown.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query as sent.</param>
/// <param name="AccountId">Sub-account from the query, if any.</param>
/// <param name="ConnectorIds">Connector from the path, or connectors from the body.</param>
/// <param name="Status">HTTP status of the response; 0 if there was none, because the client disconnected or a fault closed the connection.</param>
/// <param name="Fault">The injected fault, if any.</param>
public sealed record RecordedRequest(
    long Number, DateTimeOffset Time, string Endpoint, string Method, string Path, string? AccountId, IReadOnlyList<string> ConnectorIds, int Status, FaultKind? Fault)
{
    internal JObject ToJson() => new()
    {
        ["number"] = Number,
        ["time"] = Time.ToString("O", CultureInfo.InvariantCulture),
        ["endpoint"] = Endpoint,
        ["method"] = Method,
        ["path"] = Path,
        ["accountId"] = AccountId,
        ["connectorIds"] = new JArray(ConnectorIds),
        ["status"] = Status,
        ["fault"] = Fault?.ToString(),
    };

    internal static RecordedRequest FromJson(JObject json) => new(
        json.Value<long>("number"),
        DateTimeOffset.Parse(json.RequireString("time"), CultureInfo.InvariantCulture),
        json.RequireString("endpoint"),
        json.RequireString("method"),
        json.RequireString("path"),
        json.GetString("accountId"),
        [.. json.GetArray("connectorIds").Select(id => id.Value<string>() ?? string.Empty)],
        json.Value<int>("status"),
        json.GetString("fault") is { } fault ? Enum.Parse<FaultKind>(fault) : null);
}
