namespace DriftReport.Events;

/// <summary>What the engine does, or would do, with one resource.</summary>
/// <param name="Op">In the engine's words: <c>refresh</c>, <c>same</c>, <c>update</c>, <c>create-replacement</c>.</param>
/// <param name="Old">Null for what is created.</param>
/// <param name="New">Null for what is deleted, and in a refresh for what is gone.</param>
/// <param name="Changed">Paths of the properties that differ, such as <c>config.region</c>.</param>
public sealed record EngineStep(string Op, string Urn, string Type, ResourceState? Old, ResourceState? New, IReadOnlyCollection<string> Changed)
{
    public const string Refresh = "refresh";

    private static readonly HashSet<string> Idle = ["same", "read", "read-discard", "discard", Refresh];

    public bool IsRefresh => Op == Refresh;

    /// <summary>Whether an update would do something about the resource.</summary>
    public bool IsChange => !Idle.Contains(Op);
}
