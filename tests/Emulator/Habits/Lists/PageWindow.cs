namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>The part of a list that a request selects.</summary>
/// <param name="Size">Requested number of items.</param>
/// <param name="Offset">Requested offset.</param>
internal sealed record PageWindow(int Size, int Offset)
{
    /// <summary>Maximum number of items.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Whether the offset counts pages instead of items.</summary>
    public bool CountsPages { get; init; }

    /// <summary>Offset of the beginning of the list.</summary>
    public int First { get; init; }

    /// <summary>Whether size and offset are ignored.</summary>
    public bool IsAll { get; init; }

    public int Take => IsAll ? int.MaxValue : Math.Min(Size, Limit);

    public int Skip => IsAll ? 0 : (int)Math.Min(int.MaxValue, Math.Max(0L, Offset - First) * (CountsPages ? Take : 1));
}
