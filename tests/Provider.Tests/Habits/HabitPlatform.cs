using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>An emulator and a provider with one clock. The cases of the suite use it one after the other.</summary>
internal sealed class HabitPlatform : IAsyncDisposable
{
    /// <summary>A secret of the configuration that belongs to others.</summary>
    public const string ForeignKey = "zqforeigncanary";

    private const string LongAccount = "a3ba4fbd9d51df11";
    private const string ShortAccount = "a3ba4fbd9d51df12";
    private const int ReadsOfLateWrites = 4;
    private const int MaxCases = 50;

    /// <summary>Fields of the configuration that belongs to others.</summary>
    private static readonly Dictionary<string, JToken> ForeignFields = new() { ["account"] = "others", ["apiKey"] = ForeignKey, ["region"] = "ap" };

    private readonly SelfAdvancingTime _time;
    private readonly HttpClient _http;
    private int _cases;

    private HabitPlatform(ProviderFixture fixture, SelfAdvancingTime time)
    {
        (Fixture, _time) = (fixture, time);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = fixture.Emulator.Address };
    }

    public ProviderFixture Fixture { get; }

    public HabitCase Case { get; private set; } = HabitCase.Draw(0);

    /// <summary>Whether another platform should be used, because the plugin keeps the secrets, and the emulator the tokens, of all cases.</summary>
    public bool IsWorn => _cases >= MaxCases;

    public string Account => Case.HasLongList ? LongAccount : ShortAccount;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EmulatorAdmin Admin => Fixture.Emulator.Admin;

    public static async Task<HabitPlatform> StartAsync()
    {
        var time = new SelfAdvancingTime();
        var fixture = await ProviderFixture.StartUnconfiguredAsync(new EmulatorOptions { Catalogue = HabitConnectors.Catalogue, TimeProvider = time }, time);
        await fixture.HandshakeAsync();
        var platform = new HabitPlatform(fixture, time);
        foreach (var id in HabitConnectors.Others)
            await platform.Admin.AddAsync(LongAccount, id, Cancellation);
        foreach (var id in HabitConnectors.Others.Take(2))
            await platform.Admin.AddAsync(ShortAccount, id, Cancellation);
        return platform;
    }

    /// <summary>Starts a case: nothing of the program exists, and others have a configuration of their own.</summary>
    public async Task BeginAsync(HabitCase one)
    {
        Case = one;
        _cases++;
        await Admin.ClearHabitsAsync(Cancellation);
        foreach (var id in (await Admin.AddedAsync(Account, Cancellation)).Where(id => HabitConnectors.Own.Contains(id) || id == HabitConnectors.Foreign))
            await Admin.RemoveAsync(Account, id, Cancellation);
        await Admin.AddAsync(Account, HabitConnectors.Foreign, Cancellation);
        await Admin.ChangeConfigurationAsync(Account, HabitConnectors.Foreign, ForeignFields, Cancellation);
        await Admin.ClearRequestsAsync(Cancellation);
        await Admin.SetHabitsAsync(one.HabitsAtFirst, Cancellation);
    }

    /// <summary>The platform gets all habits of the case, except those that have passed.</summary>
    public Task BeginLateHabitsAsync() => Admin.SetHabitsAsync(Case.Habits.Except(Case.HabitsAtFirst.Where(IsPassing)), Cancellation);

    /// <summary>Starts the next run of the engine.</summary>
    public async Task StartRunAsync()
    {
        _time.Advance(Case.Pause);
        List<(string Name, PropertyValue Value)> settings = [("accountId", PropertyMaps.String(Account))];
        if (Case is { IsModeKnown: true, Mode: { } mode } && SchemaInputs.Schema["provider"]?["inputProperties"]?["configureMode"] is not null)
            settings.Add(("configureMode", PropertyMaps.String(mode)));
        if (Case.Validation is { } validation)
            settings.Add(("validation", PropertyMaps.String(validation)));
        await Fixture.ConfigureAsync([.. settings]);
    }

    /// <summary>Somebody changes a field by hand, some time after the last save and before the next run.</summary>
    public async Task ChangeByHandAsync(string connectorId, string field, JToken value, TimeSpan pause)
    {
        _time.Advance(pause);
        await Admin.ChangeConfigurationAsync(Account, connectorId, new Dictionary<string, JToken> { [field] = value }, Cancellation);
        _time.Advance(pause);
    }

    /// <summary>Somebody adds a connector at this moment.</summary>
    public Task AddByHandAsync(string connectorId) => Admin.AddAsync(Account, connectorId, Cancellation);

    /// <summary>Somebody removes a connector at this moment.</summary>
    public Task RemoveByHandNowAsync(string connectorId) => Admin.RemoveAsync(Account, connectorId, Cancellation);

    /// <summary>Somebody removes the connector, and its configuration with it.</summary>
    public async Task RemoveByHandAsync(string connectorId)
    {
        _time.Advance(TimeSpan.FromMinutes(3));
        await Admin.RemoveAsync(Account, connectorId, Cancellation);
    }

    /// <summary>The platform no longer accepts the tokens that it has issued, which are not new.</summary>
    public Task ExpireTokensAsync()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        return Admin.ExpireTokensAsync(Cancellation);
    }

    /// <summary>Returns what is stored after all writes that the platform has accepted.</summary>
    public async Task<StoreSnapshot> TakeSnapshotAsync()
    {
        if (Case.Habits.Any(habit => habit.Name.EndsWith("-late", StringComparison.Ordinal)))
            await SettleAsync();
        ImmutableArray<string> added = [.. await Admin.AddedAsync(Account, Cancellation)];
        var configurations = ImmutableSortedDictionary.CreateBuilder<string, JObject>(StringComparer.Ordinal);
        foreach (var id in added.Except(HabitConnectors.Others).Except(HabitConnectors.Twins))
            configurations.Add(id, await Admin.ConfigurationAsync(Account, id, Cancellation));
        return new StoreSnapshot(added, configurations.ToImmutable());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Fixture.DisposeAsync();
    }

    /// <summary>Lets seconds pass and reads as others do, without the habits, until all late writes are done.</summary>
    private async Task SettleAsync()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        var habits = await Admin.HabitsAsync(Cancellation);
        await Admin.ClearHabitsAsync(Cancellation);
        var body = new JObject { ["clientId"] = "emulator-client", ["clientSecret"] = "emulator-secret" };
        using var request = new StringContent(body.ToString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri("/es/v2/oauth/client-token", UriKind.Relative), request, Cancellation);
        var token = JObject.Parse(await response.Content.ReadAsStringAsync(Cancellation))["response"] ?? JObject.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Value<string>("accessToken"));
        for (var read = 0; read < ReadsOfLateWrites; read++)
            await _http.GetStringAsync(new Uri($"/es/v2/connectors/added?accountId={Account}", UriKind.Relative), Cancellation);

        // A habit that begins again would count the reads of a list anew.
        await Admin.SetHabitsAsync(habits.Where(habit => !IsPassing(habit)), Cancellation);
    }

    private static bool IsPassing(Habit habit) => habit.Name == "list-empty-at-first" && habit.Value != "always";
}
