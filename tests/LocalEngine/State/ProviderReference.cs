namespace Pulumi.Connectors.LocalEngine.State;

/// <summary><c>URN::ID</c> of a provider resource.</summary>
internal readonly record struct ProviderReference(string Urn, string Id)
{
    public static ProviderReference Parse(string text)
    {
        var split = text.LastIndexOf("::", StringComparison.Ordinal);
        return new ProviderReference(text[..split], text[(split + 2)..]);
    }

    public override string ToString() => $"{Urn}::{Id}";
}
