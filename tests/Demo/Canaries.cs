namespace Pulumi.Connectors.Demo;

/// <summary>The secrets of the demo, looked for afterwards in everything that was printed or written.</summary>
internal sealed class Canaries
{
    private readonly List<string> _found = [];

    public string ClientSecret { get; } = $"canary-client-{Guid.NewGuid():N}";

    /// <summary>What the program writes.</summary>
    public string TradeDeskKey { get; } = $"canary-key-{Guid.NewGuid():N}";

    /// <summary>What somebody types in by hand.</summary>
    public string HandMadeKey { get; } = $"canary-hand-{Guid.NewGuid():N}";

    /// <summary>What somebody has typed into a connector that the program imports.</summary>
    public string ImportedKey { get; } = $"canary-import-{Guid.NewGuid():N}";

    /// <summary>Where canaries were seen.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <param name="others">What must not stand there either.</param>
    public void LookFor(string text, string where, params ReadOnlySpan<string> others)
    {
        foreach (var other in others)
        {
            if (text.Contains(other, StringComparison.Ordinal))
                _found.Add($"another secret in {where}");
        }

        foreach (var (name, canary) in new[]
        {
            ("the client secret", ClientSecret), ("the program's key", TradeDeskKey), ("the hand-made key", HandMadeKey), ("the imported key", ImportedKey),
        })
        {
            if (text.Contains(canary, StringComparison.Ordinal))
                _found.Add($"{name} in {where}");
        }
    }
}
