namespace DriftReport.Analysis;

/// <summary>A resource that differs from the last state of the stack.</summary>
/// <param name="Type">Type token, such as <c>connectors:index:Connector</c>.</param>
/// <param name="IsGone">Whether the resource no longer exists.</param>
/// <param name="ChangedAt">Timestamp of the last write by anyone else; null if unknown.</param>
/// <param name="WrittenAt">Timestamp of the last write by the stack; null if unknown.</param>
/// <param name="Repair">Operation of the engine that an update would run for it; null if none.</param>
public sealed record DriftedResource(
    string Urn,
    string Type,
    string Id,
    bool IsGone,
    IReadOnlyList<FieldChange> Fields,
    DateTimeOffset? ChangedAt,
    DateTimeOffset? WrittenAt,
    string? Repair)
{
    public string Name => Urns.GetName(Urn);

    public string ShortType => Urns.GetShortType(Type);
}
