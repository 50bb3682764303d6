using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>Scenarios in which Check fails.</summary>
internal static class InputErrors
{
    public static (string Title, Func<ErrorRecorder, Task> Act)[] All =>
    [
        ("A connector without an id, and a property that there is none of", recorder => recorder.RecordAsync(
            () => recorder.Fixture.Connector().CheckAsync(Of(("conectorId", String("canary")), ("adoptExisting", String("canary")))))),
        ("Ids that cannot be", async recorder =>
        {
            foreach (var id in (string[])["a/b", "a b", "a\u0001", "..", new string('a', 65), "\"a\"", "a\u200B"])
                await recorder.RecordAsync(() => recorder.Fixture.Connector().CheckAsync(Connector(id)));
        }),
        ("Ids that are secrets", async recorder =>
        {
            var program = Of(("connectorId", Secret(String("canary"))), ("accountId", Secret(String("canary"))));
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CheckAsync(program));
        }),
        ("Secrets that cannot be meant", recorder => recorder.RecordAsync(() => recorder.Fixture.Configuration().CheckAsync(Connector()
            .With("name", String("Calling [toString] on an [Output<T>] is not supported."))
            .With("config", Map(("account", "prefix-<pulumi.output.Output object at 0x7fdd4840e640>")))
            .With("secretConfig", Secret(Of(
                ("apiKey", String(string.Empty)), ("secondKey", String(" \n")), ("pin", PropertyValue.Of(1234)), ("flag", PropertyValue.Of(true)),
                ("text", String("Bearer Calling [toString] on an [Output<T>] is not supported.")))))))),
        ("No sub-account", async recorder =>
        {
            await recorder.Fixture.ConfigureAsync(("accountId", PropertyValue.Null));
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CheckAsync(Connector()));
            await recorder.RecordAsync(() => recorder.Fixture.Configuration().CheckAsync(Connector()));
        }),
        ("A configuration of wrong kinds", recorder => recorder.RecordAsync(() => recorder.Fixture.Configuration().CheckAsync(Of(
            ("name", PropertyValue.Of(1)), ("config", String("canary")), ("secretConfig", Map(("key", "canary"))), ("onDrift", String("canary")), ("onDelete", String("x")))))),
        ("Values that no field holds", recorder => recorder.RecordAsync(() => recorder.Fixture.Configuration().CheckAsync(Connector()
            .With("config", Of(("a", Map(("b", "canary"))), ("c", new PropertyList([PropertyValue.Of(1)]))))
            .With("secretConfig", Of(("d", Map(("e", "canary"))), ("a", String("canary"))))))),
        ("Fields against the metadata of the platform", async recorder =>
        {
            var configuration = await recorder.Fixture.AddConnectorAsync();
            var config = Map(("acount", "canary"), ("apiKey", "canary"), ("port", "canary"), ("region", "canary"), ("since", "canary"), ("host", "canary"))
                .With("tables", Strings("a", "canary"));
            await recorder.RecordAsync(() => configuration.CheckAsync(Connector().With("config", config).With("secretConfig", Secret(Map(("nothing-like-it", "canary"))))));
        }),
        ("Numbers, dates and ids that may not be what is meant", async recorder =>
        {
            var configuration = await recorder.Fixture.AddConnectorAsync();
            var config = Of(
                ("account", PropertyValue.Of(1.1)), ("since", String("1711584000")), ("port", PropertyValue.Of(9223372036854775807d)), ("regi\u200Bon", String("canary")));
            await recorder.RecordAsync(() => configuration.CheckAsync(Configured().With("config", config)));
        }),
        ("Required fields that leave the program, and a field that the platform has retired", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync(Configured().With("config", Map(("account", "acme"), ("region", "us"))));
            await recorder.RecordAsync(() => configuration.CheckAsync(Connector().With("config", Map(("region", "eu")))));
            await recorder.Platform.AddHabitAsync(Habit.Parse("retired-field=region"), Cancellation);
            await recorder.Fixture.NextRunAsync();
            await recorder.RecordAsync(() => configuration.CheckAsync(Configured(account: "other").With("config", Map(("account", "b"), ("region", "us")))));
        }),
        ("Validation as a warning", async recorder =>
        {
            var configuration = await recorder.Fixture.AddConnectorAsync();
            await recorder.Fixture.ConfigureAsync(("validation", String("warn")));
            await recorder.RecordAsync(() => configuration.CheckAsync(Configured().With("config", Map(("acount", "canary"), ("account", "a"), ("port", "0")))));
        }),
        ("A configuration that is not editable", async recorder =>
        {
            await recorder.Platform.AddHabitAsync(Habit.Parse("not-editable"), Cancellation);
            var configuration = await recorder.Fixture.AddConnectorAsync();
            await recorder.RecordAsync(() => configuration.CheckAsync(Configured()));
        }),
        ("A number out of its range, a list instead of one value, fields that are missing", async recorder =>
        {
            var configuration = await recorder.Fixture.AddConnectorAsync();
            await recorder.RecordAsync(() => configuration.CheckAsync(Connector().With("config", Map(("port", "0")).With("region", Strings("us", "eu")))));
            await recorder.RecordAsync(() => configuration.CheckAsync(Connector().With("config", Map(("port", "70000")))));
        }),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
