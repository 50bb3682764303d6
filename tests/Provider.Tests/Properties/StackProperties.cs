using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Tests;

/// <summary>What holds for every program against every platform, whatever people do by hand.</summary>
public sealed class StackProperties
{
    private const int Runs = 40;

    [Property(MaxTest = Runs)]
    public Property Check_OfWhatItGave_GivesTheSame() =>
        Prop.ForAll(AnyRun.Arbitrary, run => OnAsync(run, async (fixture, configuration) =>
        {
            var once = await configuration.CheckedAsync(run.Program);

            Assert.Equal(once, await configuration.CheckedAsync(once));
        }));

    [Property(MaxTest = Runs)]
    public Property Diff_OfEqualThings_IsEmpty() =>
        Prop.ForAll(AnyRun.Arbitrary, run => OnAsync(run, async (fixture, configuration) =>
        {
            await configuration.CreateAsync(run.Program);

            AssertNone(await configuration.DiffAsync(run.Program));
        }));

    [Property(MaxTest = Runs)]
    public Property Refresh_AfterUp_FindsNothing() =>
        Prop.ForAll(AnyRun.Arbitrary, run => OnAsync(run, async (fixture, configuration) =>
        {
            await configuration.CreateAsync(run.Program);
            await fixture.NextRunAsync();
            var state = configuration.State;

            AssertNone((await configuration.RefreshAsync())!);
            Assert.Equal(state, configuration.State);
        }));

    [Property(MaxTest = Runs)]
    public Property Up_AfterChangesByHand_MakesManagedFieldsEqualAndLeavesTheOthers() =>
        Prop.ForAll(AnyRun.Arbitrary, run => OnAsync(run, async (fixture, configuration) =>
        {
            await configuration.CreateAsync(run.Program);
            foreach (var (field, value) in run.ByHand)
                await fixture.ChangeByHandAsync((field, value is null ? JValue.CreateNull() : Json(value)));
            var before = await FieldsAsync(fixture);
            await fixture.AdvanceAsync();
            await fixture.NextRunAsync();

            await configuration.RefreshAsync();
            if ((await configuration.DiffAsync(run.Program)).Changes == DiffResponse.Types.DiffChanges.DiffSome)
                await configuration.UpdateAsync(run.Program);

            var after = await FieldsAsync(fixture);
            Assert.All(run.Fields, field => Assert.Equal(
                Normal(run.Managed.TryGetValue(field.Id, out var value) ? Json(value) : before[field.Id], field), Normal(after[field.Id], field)));
            AssertNone((await configuration.RefreshAsync())!);
        }));

    private static async Task OnAsync(AnyRun run, Func<ProviderFixture, StackResource, Task> test)
    {
        await using var fixture = await ProviderFixture.StartAsync(run.Options);
        await test(fixture, await fixture.AddedAsync());
    }

    private static void AssertNone(DiffResponse diff) =>
        Assert.True(diff.Changes == DiffResponse.Types.DiffChanges.DiffNone, string.Join(", ", diff.DetailedDiff.Keys));

    private static async Task<JObject> FieldsAsync(ProviderFixture fixture) => (JObject)(await fixture.StoredAsync())["fields"]!;

    private static JToken Json(PropertyValue value) =>
        value switch
        {
            PropertyList list => new JArray(list.Select(Json)),
            NumberValue number => new JValue(number.Value),
            BoolValue flag => new JValue(flag.Value),
            _ => new JValue(((TextValue)value).Value),
        };

    // A selection has no order, and a number no spelling; nothing and empty are one.
    private static string Normal(JToken? stored, AnyField field) =>
        stored switch
        {
            null or JValue { Value: null or "" } or JArray { Count: 0 } => "nothing",
            JArray list => string.Join(", ", list.Select(item => (string?)item).Order(StringComparer.Ordinal)),
            _ when field.Type == "Number" => $"{(double)stored}",
            JValue { Value: bool flag } => flag ? "true" : "false",
            _ => (string?)stored ?? "nothing",
        };
}
