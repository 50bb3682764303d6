namespace DriftReport.Analysis;

/// <summary>A change that an update would make for another reason than drift: the program or its settings changed since the last update.</summary>
/// <param name="Op">Operation of the engine, such as <c>update</c>.</param>
/// <param name="Paths">Paths of the changed properties; empty if the resource is created or deleted as a whole.</param>
public sealed record PendingChange(string Op, string Urn, string Type, IReadOnlyList<string> Paths)
{
    public string Name => Urns.GetName(Urn);

    public string ShortType => Urns.GetShortType(Type);
}
