using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>Platform whose reads follow scripts, the last habit of which is the one of all further reads.</summary>
internal sealed class AbsencePlatform
{
    private readonly Queue<DocumentHabit> _documents;
    private Queue<ListHabit> _lists;

    public AbsencePlatform(ConnectorKey key, IEnumerable<DocumentHabit> documents, IEnumerable<ListHabit> lists)
    {
        (_documents, _lists) = (new Queue<DocumentHabit>(documents), new Queue<ListHabit>(lists));
        Api.Setup(api => api.GetConfigurationAsync(key.ConnectorId, key.AccountId, It.IsAny<CancellationToken>())).ReturnsAsync(() => Document(Next(_documents, Documents)));
        Api.Setup(api => api.ListAddedConnectorsAsync(key.AccountId, null, It.IsAny<int>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, string? _, int size, int offset, CancellationToken _) => List(key, size, offset));
    }

    public Mock<IConnectorsApi> Api { get; } = new(MockBehavior.Strict);

    /// <summary>Habits of the configurations that were read.</summary>
    public List<DocumentHabit> Documents { get; } = [];

    /// <summary>Habits of the lists that were read.</summary>
    public List<ListHabit> Lists { get; } = [];

    /// <summary>Begins with another script of lists.</summary>
    public void StartLists(IEnumerable<ListHabit> lists)
    {
        _lists = new Queue<ListHabit>(lists);
        Lists.Clear();
    }

    private static T Next<T>(Queue<T> script, List<T> used)
    {
        used.Add(script.Count > 1 ? script.Dequeue() : script.Peek());
        return used[^1];
    }

    private static ApiException Failure(ApiFailure failure, int? status) => new(failure, $"returned {status ?? 0}") { Status = status };

    private static JObject? Document(DocumentHabit habit) =>
        habit switch
        {
            DocumentHabit.NotFound => throw Failure(ApiFailure.NotFound, 404),
            DocumentHabit.BadRequest => throw Failure(ApiFailure.BadRequest, 422),
            DocumentHabit.Forbidden => throw Failure(ApiFailure.Forbidden, 403),
            DocumentHabit.Conflict => throw Failure(ApiFailure.Conflict, 409),
            DocumentHabit.ServerError => throw Failure(ApiFailure.Unavailable, 500),
            DocumentHabit.FailureInside => throw new ApiException(ApiFailure.Unavailable, $"reports a failure") { Status = 200, IsInsideSuccess = true },
            DocumentHabit.Unreadable => throw new InvalidOperationException("odd"),
            DocumentHabit.NoBody => null,
            _ => new JObject { ["response"] = Content(habit) },
        };

    private static JObject Content(DocumentHabit habit) =>
        habit switch
        {
            DocumentHabit.Saved => new JObject { ["configured"] = true, ["secretConfig"] = Fields("eu") },
            DocumentHabit.NeverSaved => new JObject { ["configured"] = false, ["secretConfig"] = Fields(value: null) },
            DocumentHabit.Unstated => new JObject { ["secretConfig"] = Fields(value: null) },
            DocumentHabit.EmptyPlace => new JObject { ["configured"] = false, ["secretConfig"] = new JArray() },
            DocumentHabit.EmptyPlaceUnstated => new JObject { ["secretConfig"] = new JArray() },
            DocumentHabit.NoPlace => new JObject { ["configured"] = false },
            DocumentHabit.OddPlace => new JObject { ["configured"] = false, ["secretConfig"] = "text" },
            _ => [],
        };

    private static JArray Fields(string? value) => new(new JObject { ["id"] = "region", ["type"] = "Text", ["value"] = value });

    private JObject List(ConnectorKey key, int size, int offset)
    {
        var other = new JObject { ["connectorId"] = "other" };
        JArray items = Next(_lists, Lists) switch
        {
            ListHabit.Listed => [other, new JObject { ["connectorId"] = key.ConnectorId }],
            ListHabit.ListedUnconfigured => [other, new JObject { ["connectorId"] = key.ConnectorId, ["configured"] = false }],
            ListHabit.Empty => [],
            ListHabit.OddItem => [other, JValue.CreateNull()],
            ListHabit.Failing => throw Failure(ApiFailure.Unavailable, 500),
            _ => [other],
        };
        var response = new JObject { ["response"] = new JArray(items.Skip(offset).Take(size)) };
        if (Lists[^1] == ListHabit.Incomplete)
            response["total"] = 2;
        return response;
    }
}
