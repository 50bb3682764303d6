using System.Collections.Concurrent;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;

namespace Pulumi.Connectors.Provider.Tests.Resources.Connector;

/// <summary>Sub-account of a platform. Its writes follow a script, the last habit of which is the one of all further writes.</summary>
internal sealed class HabitualPlatform
{
    public const string Account = "account";

    /// <summary>Lists before a late write is done.</summary>
    private const int LateAfter = 2;

    private readonly Lock _lock = new();
    private readonly Queue<WriteHabit> _script;
    private readonly List<(int List, List<string> Ids, Action<string> Write)> _late = [];
    private int _lists;
    private int _empty;

    public HabitualPlatform(IEnumerable<WriteHabit> script, IEnumerable<string> added)
    {
        _script = new Queue<WriteHabit>(script);
        Added = new ConcurrentDictionary<string, bool>(added.Select(id => KeyValuePair.Create(id, true)), StringComparer.Ordinal);
        Api.Setup(api => api.ListAddedConnectorsAsync(Account, null, It.IsAny<int>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, string? _, int size, int offset, CancellationToken _) => List(size, offset));
        Api.Setup(api => api.AddConnectorsAsync(Account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, JObject body, WriteCancellation _, CancellationToken _) => Write(body, id => Added[id] = true));
        Api.Setup(api => api.RemoveConnectorsAsync(Account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, JObject body, WriteCancellation _, CancellationToken _) => Write(body, id => Added.TryRemove(id, out var _)));
    }

    public Mock<IConnectorsApi> Api { get; } = new(MockBehavior.Strict);

    public ConcurrentDictionary<string, bool> Added { get; }

    /// <summary>Lists after each write that are empty, whatever is added.</summary>
    public int EmptyAfterWrite { get; init; }

    /// <summary>What happens to the sub-account before each write arrives.</summary>
    public Action BeforeWrite { get; set; } = () => { };

    /// <summary>Whether a write of this connector was accepted that is not done yet.</summary>
    public bool IsLate(string id)
    {
        lock (_lock)
            return _late.Exists(late => late.Ids.Contains(id));
    }

    private static ApiException Failure(ApiFailure failure, int? status) => new(failure, $"returned {status ?? 0}") { Status = status };

    private JObject List(int size, int offset)
    {
        lock (_lock)
        {
            _lists++;
            _late.FindAll(late => late.List < _lists).ForEach(late => late.Ids.ForEach(late.Write));
            _late.RemoveAll(late => late.List < _lists);
            var added = _empty-- > 0 ? [] : Added.Keys;
            var items = added.Order(StringComparer.Ordinal).Skip(offset).Take(size);
            return new JObject
            {
                ["response"] = new JArray(items.Select(id => new JObject { ["connectorId"] = id, ["srcConnections"] = 0, ["destConnections"] = 0 })),
            };
        }
    }

    private JObject Write(JObject body, Action<string> write)
    {
        List<string> ids = [.. body["connectorIds"]!.Values<string>().OfType<string>()];
        lock (_lock)
        {
            _empty = EmptyAfterWrite;
            BeforeWrite();
            var habit = _script.Count > 1 ? _script.Dequeue() : _script.Peek();
            if (habit is WriteHabit.Done or WriteHabit.LostAfter or WriteHabit.RefusedAfter)
                ids.ForEach(write);
            if (habit == WriteHabit.DoneLate)
                _late.Add((_lists + LateAfter, ids, write));
            if (habit == WriteHabit.DoneInPart)
                ids[..(ids.Count / 2)].ForEach(write);
            return Respond(habit);
        }
    }

    private static JObject Respond(WriteHabit habit) =>
        habit switch
        {
            WriteHabit.DoneInPart or WriteHabit.Refused or WriteHabit.RefusedAfter => throw Failure(ApiFailure.BadRequest, 400),
            WriteHabit.Conflict => throw Failure(ApiFailure.Conflict, 409),
            WriteHabit.Locked => throw Failure(ApiFailure.Unavailable, 423),
            WriteHabit.Forbidden => throw Failure(ApiFailure.Forbidden, 403),
            WriteHabit.Lost or WriteHabit.LostAfter => throw Failure(ApiFailure.Unavailable, status: null),
            _ => new JObject { ["response"] = new JObject() },
        };
}
