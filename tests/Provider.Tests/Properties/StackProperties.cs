using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Properties;

/// <summary>Properties that hold for every program, platform and change by hand.</summary>
public sealed class StackProperties
{
    private const int Runs = 40;

    [Property(MaxTest = Runs)]
    public Property Check_OwnOutput_IsUnchanged() =>
        Prop.ForAll(AnyRun.Arbitrary, run => RunAsync(run, async (fixture, configuration) =>
        {
            var inputs = await configuration.CheckInputsAsync(run.Program);

            Assert.Equal(inputs, await configuration.CheckInputsAsync(inputs));
        }));

    [Property(MaxTest = Runs)]
    public Property Diff_SameProgram_IsEmpty() =>
        Prop.ForAll(AnyRun.Arbitrary, run => RunAsync(run, async (fixture, configuration) =>
        {
            await configuration.CreateAsync(run.Program);

            ProviderTest.AssertNone(await configuration.DiffAsync(run.Program));
        }));

    [Property(MaxTest = Runs)]
    public Property Refresh_AfterUp_FindsNoChange() =>
        Prop.ForAll(AnyRun.Arbitrary, run => RunAsync(run, async (fixture, configuration) =>
        {
            await configuration.CreateAsync(run.Program);
            await fixture.NextRunAsync();
            var state = configuration.State;

            ProviderTest.AssertNone(await configuration.RefreshAsync());
            Assert.Equal(state, configuration.State);
        }));

    [Property(MaxTest = Runs)]
    public Property Up_AfterChangesByHand_RestoresManagedFieldsOnly() =>
        Prop.ForAll(AnyRun.Arbitrary, run => RunAsync(run, async (fixture, configuration) =>
        {
            await configuration.CreateAsync(run.Program);
            foreach (var (field, value) in run.ByHand)
                await fixture.ChangeByHandAsync((field, value is null ? JValue.CreateNull() : Json(value)));
            var before = await GetFieldsAsync(fixture);
            await fixture.AdvanceAsync();
            await fixture.NextRunAsync();

            await configuration.RefreshAsync();
            if ((await configuration.DiffAsync(run.Program)).Changes == DiffResponse.Types.DiffChanges.DiffSome && !await TryUpdateAsync(configuration, run))
                return;

            var after = await GetFieldsAsync(fixture);
            Assert.All(run.Fields, field => Assert.Equal(
                Normalize(run.Managed.TryGetValue(field.Id, out var value) ? Json(value) : before[field.Id], field), Normalize(after[field.Id], field)));
            ProviderTest.AssertNone(await configuration.RefreshAsync());
        }));

    // A platform that replaces would empty a secret field that the program does not set. If it shows no value of any secret, that one may have one.
    private static async Task<bool> TryUpdateAsync(StackResource configuration, AnyRun run)
    {
        try
        {
            await configuration.UpdateAsync(run.Program);
            return true;
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition && run.Configure == ConfigureMode.Replace)
        {
            Assert.Contains("without a risk for its secrets", exception.Status.Detail, StringComparison.Ordinal);
            return false;
        }
    }

    private static async Task RunAsync(AnyRun run, Func<ProviderFixture, StackResource, Task> test)
    {
        var mode = run.Configure == ConfigureMode.Merge ? "merge" : "replace";
        await using var fixture = await ProviderFixture.StartAsync(run.Options, time: null, ("configureMode", PropertyValue.Of(mode)));
        await test(fixture, await fixture.AddConnectorAsync());
    }

    private static async Task<JObject> GetFieldsAsync(ProviderFixture fixture) => (JObject)(await fixture.GetStoredAsync())["fields"]!;

    private static JToken Json(PropertyValue value) =>
        value switch
        {
            PropertyList list => new JArray(list.Select(Json)),
            NumberValue number => new JValue(number.Value),
            BoolValue boolean => new JValue(boolean.Value),
            _ => new JValue(((StringValue)value).Value),
        };

    // Selections are unordered, numbers have several forms, and null equals empty.
    private static string Normalize(JToken? stored, AnyField field) =>
        stored switch
        {
            null or JValue { Value: null or "" } or JArray { Count: 0 } => "nothing",
            JArray list => string.Join(", ", list.Select(item => (string?)item).Order(StringComparer.Ordinal)),
            _ when field.Type == "Number" => $"{(double)stored}",
            JValue { Value: bool boolean } => boolean ? "true" : "false",
            _ => (string?)stored ?? "nothing",
        };
}
