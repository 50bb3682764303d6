using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>Scenarios with invalid provider settings.</summary>
internal static class SettingErrors
{
    public static (string Title, Func<ErrorRecorder, Task> Act)[] All =>
    [
        ("Nothing is configured", recorder => recorder.RecordAsync(() => recorder.Fixture.Client.ConfigureAsync(new ConfigureRequest()))),
        ("A client id without its secret", recorder => recorder.RecordAsync(() => recorder.Fixture.Client.ConfigureAsync(
            new ConfigureRequest { Args = Pulumi.Connectors.Protocol.PropertyValueWriter.Write(Map(("baseUrl", "https://api.example"), ("clientId", "id"))) }))),
        ("A secret of the environment for another address, for another client id", async recorder =>
        {
            recorder.Fixture.Environment["CONNECTORS_BASE_URL"] = "https://new.example";
            recorder.Fixture.Environment["CONNECTORS_CLIENT_ID"] = "new-client";
            recorder.Fixture.Environment["CONNECTORS_CLIENT_SECRET"] = "canary";
            await recorder.RecordAsync(() => recorder.Fixture.Client.ConfigureAsync(
                new ConfigureRequest { Args = Pulumi.Connectors.Protocol.PropertyValueWriter.Write(Map(("baseUrl", "https://old.example"), ("clientId", "old-client"))) }));
            await recorder.RecordAsync(() => recorder.Fixture.Client.ConfigureAsync(
                new ConfigureRequest { Args = Pulumi.Connectors.Protocol.PropertyValueWriter.Write(Map(("clientId", "old-client"))) }));
            recorder.Fixture.Environment.Clear();
        }),
        ("A secret sub-account, a secret without a mark", recorder => recorder.RecordAsync(async () =>
        {
            await recorder.Fixture.ConfigureAsync(("clientSecret", String("canary")));
            await recorder.Fixture.ConfigureAsync(("accountId", Secret(String("canary"))));
        })),
        ("Several invalid settings", recorder => recorder.RecordAsync(() => recorder.CheckConfigAsync(Map(
            ("baseUrl", "http://api.example"), ("accountId", "a/b"), ("maxRetries", "many"), ("batching", "maybe"), ("maxConcurency", "8"),
            ("accessToken", "canary\n"), ("requestTimeoutSeconds", "0"))))),
        ("The same when it is configured", recorder => recorder.RecordAsync(() => recorder.Fixture.ConfigureAsync(("maxRetries", String("many")), ("batching", String("maybe"))))),
        ("Addresses", async recorder =>
        {
            foreach (var address in (string[])["api.example", "https://user:canary@api.example", "https://api.example/?x=1"])
                await recorder.RecordAsync(() => recorder.CheckConfigAsync(Map(("baseUrl", address))));
        }),
        ("Routes", recorder => recorder.RecordAsync(() => recorder.CheckConfigAsync(Map(
            ("routes", """{"listAded": "GET /x", "add": "SEND /x", "remove": "DELETE", "getConfiguration": "GET /x", "list": "GET /x#y"}"""))))),
        ("Kinds of values", recorder => recorder.RecordAsync(() => recorder.CheckConfigAsync(Of(("baseUrl", PropertyValue.Of(1)), ("routes", String("[1]")))))),
        ("A call before Configure", async recorder =>
        {
            await using var fixture = await ProviderFixture.StartUnconfiguredAsync();
            await recorder.RecordFromAsync(fixture, () => fixture.Connector().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
        }),
        ("A state that a newer version wrote", async recorder =>
        {
            var connector = await recorder.CreateConnectorAsync();
            connector.State = connector.State.With(Pulumi.Connectors.Resources.State.StateVersion.PropertyName, PropertyValue.Of(99));
            await recorder.RecordAsync(connector.RefreshAsync);
        }),
    ];
}
