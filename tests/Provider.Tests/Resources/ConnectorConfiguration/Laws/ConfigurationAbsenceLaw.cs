using FsCheck;
using FsCheck.Fluent;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Properties;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>
/// Absence is proven: a configuration is gone only if a complete list that was requested for it lacks its connector, or if the place of its
/// fields has no value and the platform states that nothing is configured. Otherwise it is found, or an error names it.
/// </summary>
public sealed class ConfigurationAbsenceLaw
{
    private static readonly Arbitrary<Case> Cases = Arb.From(
        from documents in Gen.Elements(Enum.GetValues<DocumentHabit>()).NonEmptyListOf()
        from before in Gen.Elements(ListHabit.Listed, ListHabit.Unlisted, ListHabit.Empty)
        from isCached in Gen.Elements(true, false)
        from lists in Gen.Elements(Enum.GetValues<ListHabit>()).NonEmptyListOf()
        from mode in Gen.Elements(ReadMode.Refresh, ReadMode.Import)
        select new Case([.. documents], [.. lists], isCached ? before : null, mode));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Law(500)]
    public Property Find_AnyPlatform_IsGoneOnlyIfACompleteListLacksTheConnector() =>
        Prop.ForAll(Cases, async input =>
        {
            var (platform, resource) = await StartAsync(input);
            using var _ = resource;

            if (await TryAsync(async () => await resource.Configurations.FindAsync(LawResource.Key, Cancellation)) is { Result: null })
                AssertUnlisted(platform, ReadMode.Refresh);
        });

    [Law(500)]
    public Property Read_AnyPlatform_IsGoneOnlyIfThatIsProven() =>
        Prop.ForAll(Cases, async input =>
        {
            var (platform, resource) = await StartAsync(input);
            using var _ = resource;
            var inputs = Of(("config", Map(("region", "eu"))));
            var request = input.Mode == ReadMode.Refresh
                ? new ReadRequest(LawResource.NewContext(), LawResource.Key.ToString(), input.Mode, inputs, inputs)
                : new ReadRequest(LawResource.NewContext(), LawResource.Key.ToString(), input.Mode, PropertyMap.Empty, PropertyMap.Empty);

            if (await TryAsync(async () => await resource.Configuration.ReadAsync(request, Cancellation)) is { Result: null } && !IsNeverSaved(platform, input.Mode))
                AssertUnlisted(platform, input.Mode);
        });

    // What cannot be imported need not be proven to be absent, because nothing is lost.
    private static bool IsNeverSaved(AbsencePlatform platform, ReadMode mode) =>
        platform.Documents[^1] switch
        {
            DocumentHabit.NeverSaved or DocumentHabit.EmptyPlace => true,
            DocumentHabit.EmptyPlaceUnstated => platform.Lists.Contains(ListHabit.ListedUnconfigured),
            DocumentHabit.Unstated => mode == ReadMode.Import,
            _ => false,
        };

    // The hint of an import reads lists after the proof.
    private static void AssertUnlisted(AbsencePlatform platform, ReadMode mode)
    {
        if (mode == ReadMode.Refresh)
            Assert.Contains(platform.Lists[^1], (IEnumerable<ListHabit>)[ListHabit.Unlisted, ListHabit.Empty]);
        Assert.True(platform.Lists.Contains(ListHabit.Unlisted) || platform.Lists.Count(list => list == ListHabit.Empty) > 1, string.Join(", ", platform.Lists));
    }

    private static async Task<(AbsencePlatform Platform, ResourcePair Resource)> StartAsync(Case input)
    {
        var platform = new AbsencePlatform(LawResource.Key, input.Documents, [input.Cached ?? input.Lists[0]]);
        var resource = LawResource.Create(platform.Api.Object, maxRetries: 0);
        if (input.Cached is not null)
            await resource.Connectors.TryFindAsync(LawResource.Key, Cancellation);
        platform.StartLists(input.Lists);
        return (platform, resource);
    }

    private static async Task<Outcome?> TryAsync(Func<Task<object?>> runAsync)
    {
        try
        {
            return new Outcome(await runAsync());
        }
        catch (ProviderException exception)
        {
            Assert.Contains(LawResource.Key.AccountId, exception.Text.Text(), StringComparison.Ordinal);
            return null;
        }
    }

    private sealed record Outcome(object? Result);

    /// <param name="Cached">A list that was read before; null if none was.</param>
    private sealed record Case(IReadOnlyList<DocumentHabit> Documents, IReadOnlyList<ListHabit> Lists, ListHabit? Cached, ReadMode Mode)
    {
        public override string ToString() => $"{Mode}: {string.Join(", ", Documents)}; lists: {string.Join(", ", Lists)}; cached: {Cached}";
    }
}
