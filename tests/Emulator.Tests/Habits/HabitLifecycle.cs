using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>
/// Adds, configures twice and removes a connector with some habits, and compares the store with a model after each step. The model saves as the habits
/// demand, and each write once, whatever the responses are.
/// </summary>
internal sealed class HabitLifecycle(HabitEmulator emulator, IReadOnlyList<Habit> habits)
{
    private const int MaxAttempts = 10;
    private const int PreventedAttempts = 3;
    private const int MaxReads = 3;

    private static readonly CatalogueConnector Connector = Catalogue.Parse(HabitSamples.Catalogue).Require(HabitSamples.Store);

    private static readonly IReadOnlyList<string> Bodies =
    [
        """
        {"name":" main ","secretName":"prod/key","secretConfig":{"account":"Big Store\n1","apiKey":" key-1\n","port":443,"region":"us","ssl":"true","level":"30",
         "tables":["a","c","b","a"],"since":"2026-01-31","enabled":true,"note":"{ \"b\": 1, \"a\": \"http://a.example\" }"}}
        """,
        """{"secretConfig":{"account":"Z\u00fcrich","apiKey":"key-2","port":"22","region":"eu","note":"","tables":["b"]}}""",
    ];

    private static readonly IReadOnlyList<string> WritesWithoutJson = ["write-html", "write-empty", "write-status=204"];
    private static readonly IReadOnlyList<string> FailuresWithoutJson = ["error-plain", "error-html", "error-empty"];
    private static readonly IReadOnlyList<string> FailuresAsSuccess = ["failure-200", "failure-200-word", "failure-200-word=FAILED", "unauthorized-200"];

    private AddedConnector? _expected;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task RunAsync()
    {
        await emulator.Admin.SetHabitsAsync(habits, Cancellation);
        await emulator.RenewTokenAsync();
        await WriteAsync(EndpointNames.Add, () => emulator.AddAsync(HabitSamples.Store), _ => new AddedConnector(Connector, 0, 0, null) { AddedAt = DateTimeOffset.UnixEpoch });
        foreach (var body in Bodies.Select(JObject.Parse))
            await WriteAsync(EndpointNames.Configure, () => emulator.ConfigureRawAsync(body), before => before is null ? null : Saved(before, body));
        await WriteAsync(EndpointNames.Remove, () => emulator.RemoveAsync(HabitSamples.Store), _ => null);
        await emulator.Admin.ClearHabitsAsync(Cancellation);
        if (_expected is not null)
            await emulator.Admin.RemoveAsync(HabitEmulator.Account, HabitSamples.Store, Cancellation);
    }

    /// <summary>Sends a write until it is done.</summary>
    private async Task WriteAsync(string endpoint, Func<Task<RawReply>> send, Func<AddedConnector?, AddedConnector?> model)
    {
        var isPrevented = habits.Any(habit => Prevents(habit, endpoint));
        _expected = isPrevented ? _expected : model(_expected);
        for (var attempt = 0; attempt < (isPrevented ? PreventedAttempts : MaxAttempts); attempt++)
        {
            Check(await send(), isWrite: true);
            await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(10), Cancellation);
            for (var read = 0; read < MaxReads; read++)
            {
                Check(await emulator.ListAddedAsync(), isWrite: false);
                Check(await emulator.GetConfigurationAsync(), isWrite: false);
            }

            if (!isPrevented && await StoredAsync() == Text(_expected))
                return;
        }

        Assert.Equal(Text(_expected), await StoredAsync());
    }

    private AddedConnector Saved(AddedConnector before, JObject body)
    {
        try
        {
            return ConfigurationChange.Apply(before, ConfigurationRequest.Parse(body), new SaveRules(HabitSet.Of(habits), ConfigureMode.Merge), DateTimeOffset.UnixEpoch);
        }
        catch (ApiErrorException)
        {
            return before;
        }
    }

    /// <summary>Returns true if a habit never lets a write happen.</summary>
    private static bool Prevents(Habit habit, string endpoint) => (habit.Name, habit.Value) switch
    {
        ("redirect", var value) => (value ?? "configure:307:host").Split(':')[0] is var target && (target == endpoint || target == EndpointNames.Token),
        ("not-editable", _) => endpoint == EndpointNames.Configure,
        ("token-late" or "locked" or "too-early" or "conflict-retry", "always") => true,
        (var name, "always") => name == $"{endpoint}-ignored",
        _ => false,
    };

    private void Check(RawReply reply, bool isWrite)
    {
        Assert.False(reply.Status == 500 || reply.Text.Contains("emulator bug", StringComparison.Ordinal), reply.Text);
        if (reply.Text.StartsWith('\uFEFF'))
            Assert.True(Has("byte-order-mark"));
        var isRedirection = reply.Status is >= 300 and < 400;
        if (!isRedirection && !(isWrite && Has(WritesWithoutJson)) && !(MayBeFailure(reply) && Has(FailuresWithoutJson)))
            Assert.NotNull(reply.Json);
    }

    private bool MayBeFailure(RawReply reply) => reply.Status >= 400 || Has(FailuresAsSuccess);

    private bool Has(params IReadOnlyList<string> names) => habits.Any(habit => names.Contains(habit.ToString()));

    private async Task<string> StoredAsync()
    {
        if (!(await emulator.AddedIdsAsync()).Contains(HabitSamples.Store))
            return Text(null);
        var stored = await emulator.StoredAsync();
        return $"{stored["configured"]} {stored["name"]} {stored["secretName"]} {stored["fields"]!.ToString(Formatting.None)}";
    }

    private static string Text(AddedConnector? added)
    {
        if (added is null)
            return "not added";
        var fields = new JObject((added.Configuration?.Values ?? []).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new JProperty(field.Key, field.Value)));
        return $"{added.Configured} {added.Configuration?.Name} {added.Configuration?.SecretName} {fields.ToString(Formatting.None)}";
    }
}
