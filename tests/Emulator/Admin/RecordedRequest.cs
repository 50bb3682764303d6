using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>One request to the API as the emulator's log keeps it: never a body, a header, a token or a field's value.</summary>
/// <param name="Number">Order of arrival, from 1.</param>
/// <param name="Time">When it arrived, by the emulator's clock.</param>
/// <param name="Endpoint">token, get, list, add, listAdded, listSupported, getConfiguration, configure, remove, or unknown.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with the query, as it was sent.</param>
/// <param name="AccountId">The sub-account of the query, if any.</param>
/// <param name="ConnectorIds">The connector of the path, or those of the body.</param>
/// <param name="Status">The HTTP status of the answer; 0 when none could be given, because the client had gone or a fault cut the connection.</param>
/// <param name="Fault">What was made to go wrong with it; mostly null.</param>
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
        DateTimeOffset.Parse(json.RequireText("time"), CultureInfo.InvariantCulture),
        json.RequireText("endpoint"),
        json.RequireText("method"),
        json.RequireText("path"),
        json.Text("accountId"),
        [.. json.Items("connectorIds").Select(id => id.Value<string>() ?? "")],
        json.Value<int>("status"),
        json.Text("fault") is { } fault ? Enum.Parse<FaultKind>(fault) : null);
}
