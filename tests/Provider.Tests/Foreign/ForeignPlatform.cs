using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Foreign;

/// <summary>A platform with any response of each endpoint. Reads of what a write changes have another response after it.</summary>
internal sealed record ForeignPlatform(ImmutableSortedDictionary<string, ForeignResponse> Responses)
{
    private const string Connector =
        $$"""
        { "connectorId": "{{TestCatalogue.Store}}", "name": "Store", "dataType": "data store", "dataTypeCategory": "data store", "platformId": "f1",
          "platformType": "Cloud", "supportedType": "Source", "transfer": true, "integrated": true, "status": 1, "docUrl": "https://docs.example/a",
          "overviewUrl": "https://docs.example/b", "logo": "https://docs.example/c" }
        """;

    private const string Added =
        $$"""
        { "connectorId": "{{TestCatalogue.Store}}", "name": "Store", "dataType": "data store", "description": "Reads tables.", "configured": true,
          "srcConnections": 0, "destConnections": 0, "editable": true, "env": "en" }
        """;

    private const string Other = $$"""{ "connectorId": "{{TestCatalogue.Plain}}", "name": "Plain", "srcConnections": "0", "destConnections": 0.0 }""";

    private static readonly ImmutableSortedDictionary<string, string> Expected = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["token"] = """{ "accessToken": "token-canary-1", "tokenType": "Bearer", "expiry": 86400 }""",
        ["get"] = Envelope(Connector),
        ["list"] = Envelope($"[{Connector}, {Other}]"),
        ["listSupported"] = Envelope($"[{Added}, {Other}]"),
        ["listAdded"] = Envelope($"[{Other}]"),
        ["listAdded, written"] = Envelope($"[{Other}, {Added}]"),
        ["getConfiguration"] = Envelope(Configuration(1700000000, "acme", 5)),
        ["getConfiguration, written"] = Envelope(Configuration(1700000100, "changed", 6)),
        ["add"] = Envelope("{}"),
        ["configure"] = Envelope("""{ "authUrl": "https://consent.example/?state=canary" }"""),
        ["remove"] = Envelope("{}"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static Arbitrary<ForeignPlatform> Arbitrary { get; } = Arb.From(
        Expected.Aggregate(
            Gen.Constant(ImmutableSortedDictionary.Create<string, ForeignResponse>(StringComparer.Ordinal)),
            (platforms, endpoint) => platforms.SelectMany(
                _ => ForeignResponse.Of(endpoint.Value), (platform, response) => platform.Add(endpoint.Key, response)))
        .SelectMany(
            // Most platforms issue a token, so that the other endpoints are reached.
            _ => Gen.Choose(0, 4),
            (responses, token) => new ForeignPlatform(
                token == 0 ? responses : responses.SetItem("token", new ForeignResponse(200, "application/json", Expected["token"])))));

    /// <summary>A platform with the expected responses.</summary>
    public static ForeignPlatform Usual { get; } =
        new(Expected.ToImmutableSortedDictionary(response => response.Key, response => new ForeignResponse(200, "application/json", response.Value), StringComparer.Ordinal));

    public ForeignPlatform With(string endpoint, string response) =>
        this with { Responses = Responses.SetItem(endpoint, new ForeignResponse(200, "application/json", Envelope(response))) };

    public override string ToString() =>
        string.Join('\n', Responses.Where(response => response.Value != new ForeignResponse(200, "application/json", Expected[response.Key])).Select(Describe));

    private static string Describe(KeyValuePair<string, ForeignResponse> response) =>
        $"{response.Key}: {response.Value.Status} {response.Value.ContentType} {response.Value.Headers} {(response.Value.Body.Length > 2000 ? response.Value.Body[..2000] : response.Value.Body)}";

    private static string Envelope(string response) => $$"""{ "statusCode": 200, "statusMessage": "Success", "response": {{response}} }""";

    private static string Configuration(int lastUpdated, string account, int port) =>
        $$"""
        { "configured": true, "editable": true, "env": "en", "authUrl": null, "secretConfig": [{ "configurationId": "c1", "name": "configuration1",
          "secretName": "vault/store", "lastUpdated": {{lastUpdated}}, "configuration": [
            { "id": "account", "label": "Account", "type": "Text", "required": true, "value": "{{account}}", "description": "Account name." },
            { "id": "apiKey", "type": "Password", "required": true, "value": "********" },
            { "id": "port", "type": "Number", "min": 1, "max": 65535, "value": "{{port}}" },
            { "id": "region", "type": "Select", "list": ["us", { "value": "eu" }], "value": "eu" },
            { "id": "tables", "type": "Multi-Select", "list": ["a", "b"], "value": ["a"], "listValue": [] },
            { "id": "since", "type": "Date", "value": "2026-01-01" },
            { "id": "note", "type": "Text", "value": "unmanaged" },
            { "id": "host", "type": "Text", "readonly": true, "value": "store.example" }] }],
          "connectionConfig": [{ "id": "table", "type": "Text" }] }
        """;
}
