using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Echoes = System.Collections.Immutable.ImmutableSortedDictionary<string, Pulumi.Connectors.Provider.Tests.Redaction.Law.Echo>;
using Slots = System.Collections.Immutable.ImmutableSortedDictionary<string, Pulumi.Connectors.Provider.Tests.Redaction.Law.Slot>;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>A random program, a random state that was stored before, and a random platform that repeats texts of both.</summary>
/// <param name="Texts">Texts that slots and echoes share, so that a secret also occurs in clear and in other places.</param>
/// <param name="Program">The program by place, see <see cref="LawProgram"/>.</param>
/// <param name="Former">The program that wrote the state.</param>
/// <param name="Echoes">Texts that the platform repeats, by place, see <see cref="LawDocuments"/>.</param>
/// <param name="FailingEndpoint">Endpoint that refuses every request; empty if none does.</param>
internal sealed record LawCase(
    ImmutableArray<string> Texts, Slots Program, Slots Former, Echoes Echoes, string FailingEndpoint, int FailureStatus, Story Story, StoredMarks Marks, bool IsConfiguration)
{
    private const int TextCount = 6;

    private static readonly Gen<Slot> AnySlot =
        from text in Gen.Choose(0, TextCount - 1)
        from isSecret in Gen.Elements(true, true, false)
        select new Slot(text, isSecret);

    private static readonly Gen<Echo> AnyEcho =
        from text in Gen.Choose(0, TextCount - 1)
        from variation in Gen.Elements(Enum.GetValues<Variation>())
        select new Echo(text, variation);

    private static readonly Gen<LawCase> Generator =
        from texts in LawText.Generator.ArrayOf(TextCount)
        from program in Places(LawProgram.Places, AnySlot)
        from former in FormerOf(program)
        from echoes in Places(LawDocuments.Places.Select(place => (place, Percent: 12)), AnyEcho)
        from endpoint in Gen.Frequency((4, Gen.Constant(string.Empty)), (1, Gen.Elements(LawPlatform.Endpoints)), (1, Gen.Elements("added", "readConfig", "config")))
        from status in Gen.Elements(200, 400, 404, 409, 500)
        from story in Gen.Elements(Enum.GetValues<Story>())
        from marks in Gen.Elements(Enum.GetValues<StoredMarks>())
        from isConfiguration in Gen.Elements(true, true, true, false)
        select new LawCase([.. texts], program, former, echoes, endpoint, status, story, marks, isConfiguration);

    public static Arbitrary<LawCase> Arbitrary { get; } = Arb.From(Generator, run => run.Shrink());

    /// <summary>Returns the text that the platform shows in a place, or null if the place has no echo.</summary>
    public string? Repeat(string place) => Echoes.TryGetValue(place, out var echo) ? LawText.Vary(Texts[echo.Text], echo.Variation) : null;

    public override string ToString() =>
        $"{Story} of a {(IsConfiguration ? "configuration" : "connector")}, marks {Marks}, failing {FailingEndpoint} {FailureStatus}\n"
            + $"texts {string.Join(" | ", Texts.Select((text, i) => $"{i}: {text.ReplaceLineEndings("\\n")}"))}\n"
            + $"program {Describe(Program)}\nformer {Describe(Former)}\n"
            + $"platform {string.Join(", ", Echoes.Select(echo => $"{echo.Key} = {echo.Value.Text} {echo.Value.Variation}"))}";

    private static string Describe(Slots slots) =>
        string.Join(", ", slots.Select(slot => $"{slot.Key} = {(slot.Value.IsSecret ? $"secret({slot.Value.Text})" : $"{slot.Value.Text}")}"));

    // Most places are as in the program.
    private static Gen<Slots> FormerOf(Slots program) =>
        from other in Places(LawProgram.Places, AnySlot)
        from kept in All(LawProgram.Places.Select(place => Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(1)), (2, Gen.Constant(2)))))
        select LawProgram.Places.Select((place, i) => (place.Name, Slot: kept[i] switch
        {
            0 => program.GetValueOrDefault(place.Name),
            1 => program.GetValueOrDefault(place.Name) is { } slot ? slot with { IsSecret = !slot.IsSecret } : null,
            _ => other.GetValueOrDefault(place.Name),
        })).Where(slot => slot.Slot is not null).ToImmutableSortedDictionary(slot => slot.Name, slot => slot.Slot!, StringComparer.Ordinal);

    private static Gen<ImmutableSortedDictionary<string, T>> Places<T>(IEnumerable<(string Name, int Percent)> places, Gen<T> content) =>
        All(places.Select(place =>
            from draw in Gen.Choose(0, 99)
            from value in content
            select (place.Name, Value: value, IsPresent: draw < place.Percent)))
            .Select(found => found.Where(place => place.IsPresent).ToImmutableSortedDictionary(place => place.Name, place => place.Value, StringComparer.Ordinal));

    private static Gen<ImmutableArray<T>> All<T>(IEnumerable<Gen<T>> generators) =>
        generators.Aggregate(
            Gen.Constant(ImmutableArray<T>.Empty), (all, one) => all.SelectMany(_ => one, (items, item) => items.Add(item)));

    private IEnumerable<LawCase> Shrink() =>
    [
        .. FailingEndpoint.Length > 0 ? [this with { FailingEndpoint = string.Empty }] : Enumerable.Empty<LawCase>(),
        .. Echoes.Keys.Select(place => this with { Echoes = Echoes.Remove(place) }),
        .. Program.Keys.Where(place => place != LawProgram.Account).Select(place => this with { Program = Program.Remove(place), Former = Former.Remove(place) }),
        .. Former.Keys.Where(place => Program.GetValueOrDefault(place) != Former[place]).Select(place => this with
        {
            Former = Program.TryGetValue(place, out var slot) ? Former.SetItem(place, slot) : Former.Remove(place),
        }),
    ];
}
