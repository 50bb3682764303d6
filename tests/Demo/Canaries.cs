namespace Pulumi.Connectors.Demo;

/// <summary>The secrets of the demo. Everything that is printed or written is searched for them.</summary>
internal sealed class Canaries
{
    private readonly List<string> _leaks = [];

    public string ClientSecret { get; } = $"canary-client-{Guid.NewGuid():N}";

    /// <summary>Key that the program sets.</summary>
    public string ProgramKey { get; } = $"canary-key-{Guid.NewGuid():N}";

    /// <summary>Key that is set out of band after the deployment.</summary>
    public string OutOfBandKey { get; } = $"canary-hand-{Guid.NewGuid():N}";

    /// <summary>Key of the configuration that the stack imports.</summary>
    public string ImportedKey { get; } = $"canary-import-{Guid.NewGuid():N}";

    /// <summary>Descriptions of the secrets that were found, with the location of each.</summary>
    public IReadOnlyList<string> Leaks => _leaks;

    /// <param name="others">Further secrets to search for.</param>
    public void Search(string text, string location, params ReadOnlySpan<string> others)
    {
        foreach (var other in others)
        {
            if (text.Contains(other, StringComparison.Ordinal))
                _leaks.Add($"another secret in {location}");
        }

        foreach (var (name, canary) in new[]
        {
            ("the client secret", ClientSecret), ("the key of the program", ProgramKey), ("the out-of-band key", OutOfBandKey), ("the imported key", ImportedKey),
        })
        {
            if (text.Contains(canary, StringComparison.Ordinal))
                _leaks.Add($"{name} in {location}");
        }
    }
}
