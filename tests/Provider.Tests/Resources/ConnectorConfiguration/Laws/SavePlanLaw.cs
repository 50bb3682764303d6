using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Provider.Tests.Properties;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>
/// The plan is the limit: a save contains what the program changed, what it does not manage any more, and the drift that was shown; if the
/// platform may replace, also the other managed fields, and the live values of unmanaged plain ones. Nothing else is sent, and a save that
/// could empty a secret is refused.
/// </summary>
public sealed class SavePlanLaw
{
    private static readonly ConnectorKey Key = new("account", "connector");

    private static readonly Arbitrary<SavePlanCase> Cases = Arb.From(SavePlanCase.Any);

    [Law(1000)]
    public Property Plan_AnyState_IsWithinTheLimit() =>
        Prop.ForAll(Cases, input =>
        {
            if (TryPlan(input) is { } payload)
                Assert.All(input.Fields, field => AssertWithinLimit(input, field, payload.Values.GetValueOrDefault(field.Id)));
        });

    [Law(1000)]
    public Property Plan_AnyState_ContainsEveryChange() =>
        Prop.ForAll(Cases, input =>
        {
            if (TryPlan(input) is { } payload)
            {
                Assert.All(input.Fields.Where(input.MustBeSent), field => Assert.Equal(field.New!.Value, payload.Values.GetValueOrDefault(field.Id)));
                Assert.All(input.Fields.Where(field => IsCleared(field)), field => Assert.Contains(field.Id, payload.Values));
            }
        });

    [Law(1000)]
    public Property Plan_SecretLeftOut_IsRefusedUnlessThePlatformMerges() =>
        Prop.ForAll(Cases, input =>
        {
            var payload = TryPlan(input);

            if (input.Mode == ConfigureMode.Merge)
                Assert.NotNull(payload);
            else if (payload is not null)
                Assert.All(input.Fields.Where(field => field is { HoldsSecret: true, IsReadOnly: false }), field => Assert.Contains(field.Id, payload.Values));
        });

    private static void AssertWithinLimit(SavePlanCase input, SavePlanField field, JToken? sent)
    {
        if (sent is null)
            return;
        Assert.False(field.WasRetired || field is { IsReadOnly: true, IsRetired: false }, $"{field}");
        if (input.MayBeSent(field) && JToken.DeepEquals(sent, field.New!.Value))
            return;
        if (IsCleared(field) && IsEmpty(sent))
            return;
        Assert.Equal(ConfigureMode.Replace, input.Mode);
        Assert.Equal(Sensitivity.Plain, field.Live.Sensitivity);
        Assert.Equal(field.LiveValue, sent);
    }

    private static bool IsCleared(SavePlanField field) => field is { Leaves: true, IsReadOnly: false, IsRetired: false, IsIgnored: false };

    private static bool IsEmpty(JToken sent) => sent is JArray { Count: 0 } || sent.ToString().Length == 0;

    private static ConfigurationWrite? TryPlan(SavePlanCase input)
    {
        try
        {
            return input.Planner.Plan(Key, input.Remote, input.Mode).BuildPayload();
        }
        catch (ProviderException)
        {
            return null;
        }
    }
}
