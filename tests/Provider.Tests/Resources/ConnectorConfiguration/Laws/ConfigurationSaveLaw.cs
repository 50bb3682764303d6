using FsCheck;
using FsCheck.Fluent;
using Pulumi.Connectors.Provider.Tests.Properties;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>
/// Success is proven: a configuration is ready only if the platform stores the program's values, or a form of them that is normalized, or a
/// value that it kept in two saves of them. Whatever the platform does, a save is sent at most <c>maxRetries</c> + 2 times.
/// </summary>
public sealed class ConfigurationSaveLaw
{
    private static readonly Arbitrary<Case> Cases = Arb.From(
        from script in Gen.Elements(Enum.GetValues<ConfigureHabit>()).NonEmptyListOf()
        from timestamp in Gen.Elements(Enum.GetValues<TimestampHabit>())
        from maxRetries in Gen.Choose(0, 2)
        from lag in Gen.Elements(0, 0, 0, 1, 3, 5)
        from normalizes in Gen.Elements(false, false, true)
        from hasOthers in Gen.Elements(true, false)
        from replaces in Gen.Elements(false, false, true)
        from hasSecret in Gen.Elements(true, false)
        from changesSecret in Gen.Elements(true, false)
        from changesFields in Gen.Elements(true, true, false)
        select new Case([.. script], timestamp, maxRetries, lag, normalizes, replaces, hasOthers, hasSecret, changesSecret, changesFields));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Law(300)]
    public Property Create_AnyPlatform_IsReadyOnlyIfTheProgramIsStored() =>
        Prop.ForAll(Cases, async input =>
        {
            var platform = Platform(input);
            using var resource = LawResource.Create(platform.Api.Object, input.MaxRetries);
            platform.Start(input.Script, input.Lag);

            var isReady = await TryAsync(async () => await resource.Configuration.CreateAsync(
                new CreateRequest(LawResource.NewContext(), Program(input, isNew: false), Preview: false), Cancellation)) is not null;

            AssertProven(platform, input, Program(input, isNew: false), isReady);
        });

    [Law(300)]
    public Property Update_AnyPlatform_IsReadyOnlyIfTheProgramIsStored() =>
        Prop.ForAll(Cases, async input =>
        {
            var platform = Platform(input);
            using var resource = LawResource.Create(platform.Api.Object, input.MaxRetries);
            var (before, after) = (Program(input, isNew: false), Program(input, isNew: true));
            var created = await resource.Configuration.CreateAsync(new CreateRequest(LawResource.NewContext(), before, Preview: false), Cancellation);
            platform.Start(input.Script, input.Lag);

            var state = await TryAsync(async () => await resource.Configuration.UpdateAsync(
                new UpdateRequest(LawResource.NewContext(), created.Id, before, created.State, after, IgnoreChanges: [], Preview: false), Cancellation));

            AssertProven(platform, input, after, state is not null);
        });

    private static void AssertProven(ConfigurationPlatform platform, Case input, PropertyMap program, bool isReady)
    {
        Assert.InRange(platform.Saves, 0, input.MaxRetries + 2);
        if (!isReady)
            return;
        foreach (var id in program.GetMap(PropertyNames.Config).Keys)
        {
            var value = program.GetMap(PropertyNames.Config).GetString(id)!;
            var stored = platform.Stored.GetValueOrDefault(id);
            Assert.True(stored == value || stored == platform.Normalize(value) || platform.HasKept(id), $"'{id}' is '{stored}'");
        }

        if (program.GetMap(PropertyNames.SecretConfig).GetString(ConfigurationPlatform.Secret) is { } secret && input.Timestamp != TimestampHabit.Absent)
            Assert.Equal(secret, platform.Stored.GetValueOrDefault(ConfigurationPlatform.Secret));
        Assert.Equal(input.HasOthers ? ConfigurationPlatform.UnmanagedValue : null, platform.Stored.GetValueOrDefault(ConfigurationPlatform.Unmanaged), ignoreCase: true);
    }

    private static async Task<object?> TryAsync(Func<Task<object>> runAsync)
    {
        try
        {
            return await runAsync();
        }
        catch (Exception exception) when (exception is ProviderException or PartialResourceException)
        {
            return null;
        }
    }

    private static ConfigurationPlatform Platform(Case input) =>
        new(input.HasOthers)
        {
            Timestamp = input.Timestamp,
            Replaces = input.Replaces,
            Normalize = input.Normalizes ? value => value.ToUpperInvariant() : value => value,
        };

    private static PropertyMap Program(Case input, bool isNew)
    {
        var program = Of(
            ("accountId", String(LawResource.Key.AccountId)),
            ("connectorId", String(LawResource.Key.ConnectorId)),
            ("adoptExisting", PropertyValue.Of(true)),
            ("config", isNew && input.ChangesFields ? Map(("a", "second"), ("b", "other")) : Map(("a", "first"), ("b", "other"))));
        return input.HasSecret
            ? program.With("secretConfig", Secret(Map((ConfigurationPlatform.Secret, isNew && input.ChangesSecret ? "canary-two" : "canary-one"))))
            : program;
    }

    private sealed record Case(
        IReadOnlyList<ConfigureHabit> Script,
        TimestampHabit Timestamp,
        int MaxRetries,
        int Lag,
        bool Normalizes,
        bool Replaces,
        bool HasOthers,
        bool HasSecret,
        bool ChangesSecret,
        bool ChangesFields)
    {
        public override string ToString() =>
            $"{string.Join(", ", Script)}; timestamp {Timestamp}; {MaxRetries} retries; lag {Lag}; normalizes {Normalizes}; replaces {Replaces}; others {HasOthers}; "
                + $"secret {HasSecret}, changed {ChangesSecret}; fields changed {ChangesFields}";
    }
}
