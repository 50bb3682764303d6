namespace DriftReport.Events;

/// <summary>A step of the engine for one resource, planned or performed.</summary>
/// <param name="Op">Operation of the engine: <c>refresh</c>, <c>same</c>, <c>update</c>, <c>create-replacement</c>.</param>
/// <param name="Old">State before the step; null if the resource is created.</param>
/// <param name="New">State after the step; null if the resource is deleted, or was not found by a refresh.</param>
/// <param name="Changed">Paths of the properties that differ, such as <c>config.region</c>.</param>
public sealed record EngineStep(string Op, string Urn, string Type, ResourceState? Old, ResourceState? New, IReadOnlyCollection<string> Changed)
{
    public const string Refresh = "refresh";

    private static readonly HashSet<string> Idle = ["same", "read", "read-discard", "discard", Refresh];

    public bool IsRefresh => Op == Refresh;

    /// <summary>Whether the step changes the resource.</summary>
    public bool IsChange => !Idle.Contains(Op);
}
