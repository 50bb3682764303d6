namespace DriftReport.Analysis;

/// <summary>What an update would do for another reason than drift: the program, or its settings, changed since the last one.</summary>
/// <param name="Op">In the engine's words.</param>
/// <param name="Paths">Properties, where it is some of a resource that stays.</param>
public sealed record PendingChange(string Op, string Urn, string Type, IReadOnlyList<string> Paths)
{
    public string Name => UrnText.Name(Urn);

    public string ShortType => UrnText.ShortType(Type);
}
