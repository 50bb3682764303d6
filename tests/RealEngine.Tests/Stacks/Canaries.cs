namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>The secrets of these tests. None may be in an output or in a file.</summary>
internal static class Canaries
{
    /// <summary>The beginning of every one of them.</summary>
    public const string Prefix = "canary-";

    public const string ClientSecret = $"{Prefix}client-secret";

    /// <summary>The secret field's value in the program.</summary>
    public const string Declared = $"{Prefix}declared-key";

    /// <summary>A secret field's value that somebody typed in by hand.</summary>
    public const string ByHand = $"{Prefix}key-by-hand";
}
