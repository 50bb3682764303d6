using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>Platform with one configuration. Its saves follow a script, the last habit of which is the one of all further saves.</summary>
internal sealed class ConfigurationPlatform
{
    public const string Unmanaged = "note";
    public const string UnmanagedValue = "of others";
    public const string Secret = "key";

    private static readonly string[] Ids = ["a", "b", Unmanaged, Secret];

    private readonly Dictionary<string, string> _stored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _untaken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly List<JObject> _history = [];
    private Queue<ConfigureHabit> _script = new([ConfigureHabit.Done]);
    private int _time = 1000;
    private int _lagging;

    /// <param name="hasOthers">Whether somebody else has saved a field that the program does not manage.</param>
    public ConfigurationPlatform(bool hasOthers)
    {
        if (hasOthers)
            _stored[Unmanaged] = UnmanagedValue;
        Api.Setup(api => api.GetConfigurationAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync(Read);
        Api.Setup(api => api.ConfigureAsync(
                It.IsAny<string>(), It.IsAny<string>(), It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, string _, JObject body, WriteCancellation _, CancellationToken _) => Configure(body));
    }

    public Mock<IConnectorsApi> Api { get; } = new(MockBehavior.Strict);

    public IReadOnlyDictionary<string, string> Stored => _stored;

    /// <summary>Form in which the platform stores a plain value.</summary>
    public Func<string, string> Normalize { get; init; } = value => value;

    public TimestampHabit Timestamp { get; init; }

    public bool Replaces { get; init; }

    /// <summary>Reads after each save that show the configuration before it.</summary>
    public int Lag { get; set; }

    public int Saves { get; private set; }

    public void Start(IEnumerable<ConfigureHabit> script, int lag)
    {
        (_script, Lag, Saves) = (new Queue<ConfigureHabit>(script), lag, 0);
        _untaken.Clear();
        _leftOut.Clear();
    }

    /// <summary>Whether a save was done without the field, and a second one that was accepted did not change it either.</summary>
    public bool HasKept(string id) => _leftOut.Contains(id) && _untaken.GetValueOrDefault(id) >= 2;

    private static ApiException Failure(ApiFailure failure, int? status) => new(failure, $"returned {status ?? 0}") { Status = status };

    private JObject Read()
    {
        if (_lagging-- > 0)
            return (JObject)_history[^1].DeepClone();
        return new JObject { ["response"] = Show() };
    }

    private JObject Show() =>
        new()
        {
            ["lastUpdated"] = Timestamp switch { TimestampHabit.Absent => null, TimestampHabit.Coarse => _time / 60 * 60, _ => _time },
            ["configured"] = _stored.Count > 0,
            ["name"] = "configuration1",
            ["secretConfig"] = new JArray(Ids.Select(id => new JObject
            {
                ["id"] = id,
                ["type"] = id == Secret ? "Password" : "Text",
                ["value"] = _stored.TryGetValue(id, out var value) ? id == Secret ? "********" : value : null,
            })),
        };

    private JObject Configure(JObject body)
    {
        Saves++;
        var habit = _script.Count > 1 ? _script.Dequeue() : _script.Peek();
        if (habit is ConfigureHabit.Done or ConfigureHabit.DoneInPart or ConfigureHabit.RefusedAfter or ConfigureHabit.LostAfter)
            Store((JObject)body["secretConfig"]!, habit == ConfigureHabit.DoneInPart);
        if (habit == ConfigureHabit.Ignored)
            ((JObject)body["secretConfig"]!).Properties().ToList().ForEach(field => CountUntaken(field.Name));
        return habit switch
        {
            ConfigureHabit.Refused or ConfigureHabit.RefusedAfter => throw Failure(ApiFailure.BadRequest, 400),
            ConfigureHabit.Conflict => throw Failure(ApiFailure.Conflict, 409),
            ConfigureHabit.Lost or ConfigureHabit.LostAfter => throw Failure(ApiFailure.Unavailable, status: null),
            _ => new JObject { ["response"] = new JObject() },
        };
    }

    private void Store(JObject values, bool isPartial)
    {
        _history.Add(new JObject { ["response"] = Show() });
        _lagging = Lag;
        var before = new Dictionary<string, string>(_stored, StringComparer.Ordinal);
        var left = isPartial ? values.Properties().Select(property => property.Name).Order(StringComparer.Ordinal).FirstOrDefault(id => id != Secret) : null;
        if (Replaces)
            _stored.Clear();
        foreach (var (id, value) in values)
        {
            if (id == left)
                Keep(id, before);
            else
                _stored[id] = id == Secret ? value!.ToString() : Normalize(value!.ToString());
        }

        if (Timestamp != TimestampHabit.MovesWithValues || !before.OrderBy(field => field.Key).SequenceEqual(_stored.OrderBy(field => field.Key)))
            _time++;
    }

    private void Keep(string id, Dictionary<string, string> before)
    {
        _leftOut.Add(id);
        CountUntaken(id);
        if (before.TryGetValue(id, out var value))
            _stored[id] = value;
    }

    private void CountUntaken(string id) => _untaken[id] = _untaken.GetValueOrDefault(id) + 1;
}
