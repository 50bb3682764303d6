namespace DriftReport.Analysis;

/// <summary>A resource that is not as the stack left it.</summary>
/// <param name="Type">Type token, such as <c>connectors:index:Connector</c>.</param>
/// <param name="IsGone">Nothing is there any more.</param>
/// <param name="ChangedAt">When somebody else last changed it, where the platform tells.</param>
/// <param name="WrittenAt">When the stack last wrote it, where the state tells.</param>
/// <param name="Repair">What an update would do about it, in the engine's words; null for nothing.</param>
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
    public string Name => UrnText.Name(Urn);

    public string ShortType => UrnText.ShortType(Type);
}
