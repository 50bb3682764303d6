using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>Scenarios in which the platform or the connection fails.</summary>
internal static class PlatformErrors
{
    public static (string Title, Func<ErrorRecorder, Task> Act)[] All =>
    [
        ("Wrong credentials", async recorder =>
        {
            await recorder.Fixture.ConfigureAsync(("clientSecret", Secret(String("wrong-canary"))));
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("An access token that is not accepted", async recorder =>
        {
            await recorder.Fixture.ConfigureAsync(
                ("clientId", PropertyValue.Null), ("clientSecret", PropertyValue.Null), ("accessToken", Secret(String("wrong-canary"))));
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
        }),
        .. Enumerable.Select([400, 403, 404, 409, 429, 500], Status),
        ("429 that requests a wait of an hour", async recorder =>
        {
            await recorder.Fixture.ConfigureAsync();
            await recorder.AddFaultAsync(FaultKind.Status, "listAdded", 429, retryAfter: 3600);
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("A gateway's page", recorder => ReadAsync(recorder, new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 502, Html = true })),
        ("Garbage", recorder => ReadAsync(recorder, new FaultRule(FaultKind.Garbage) { Endpoint = "listAdded" })),
        ("A response without its content", recorder => ReadAsync(recorder, new FaultRule(FaultKind.NoResponse) { Endpoint = "listAdded" })),
        ("A response of another type", recorder => ReadAsync(recorder, new FaultRule(FaultKind.WrongShape) { Endpoint = "listAdded" })),
        ("A truncated response", recorder => ReadAsync(recorder, new FaultRule(FaultKind.Truncated) { Endpoint = "listAdded" })),
        ("No response", recorder => ReadAsync(recorder, new FaultRule(FaultKind.HangAfter) { Endpoint = "listAdded" })),
        ("A connection that is cut", recorder => ReadAsync(recorder, new FaultRule(FaultKind.CutBefore) { Endpoint = "listAdded" })),
        ("A write of which nothing was heard, and which was not done", async recorder =>
        {
            await recorder.AddFaultAsync(FaultKind.CutBefore, "add");
            await recorder.AddFaultAsync(FaultKind.CutBefore, "configure");
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
            var configuration = await recorder.Fixture.AddConnectorAsync();
            await recorder.Fixture.NextRunAsync();
            await recorder.RecordAsync(() => configuration.CreateAsync(Configured()));
        }),
        ("A remove that fails", async recorder =>
        {
            var connector = await recorder.CreateConnectorAsync();
            await recorder.AddFaultAsync(FaultKind.Status, "remove");
            await recorder.RecordAsync(connector.DeleteAsync);
        }),
        ("Nothing listens", async recorder =>
        {
            await recorder.Fixture.ConfigureAsync(("baseUrl", String("http://127.0.0.1:9")), ("maxRetries", PropertyValue.Of(0)));
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("A limit of time that the program sets", async recorder =>
        {
            await recorder.AddFaultAsync(FaultKind.Slow, "listAdded");
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector(), timeout: 0.5));
        }),
    ];

    private static (string, Func<ErrorRecorder, Task>) Status(int status) =>
        ($"Status {status}", async recorder =>
        {
            await recorder.AddFaultAsync(FaultKind.Status, "listAdded", status);
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
        }
    );

    private static async Task ReadAsync(ErrorRecorder recorder, FaultRule rule)
    {
        await recorder.Platform.AddFaultAsync(rule, TestContext.Current.CancellationToken);
        await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
    }
}
