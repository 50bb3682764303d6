using System.Buffers;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>Errors of a Create that finds its object on the platform. The advice names each cause with its way on, one to a line.</summary>
/// <param name="typeToken">Type of the resource.</param>
/// <param name="hasExplicitProvider">Whether the program creates the provider, which the command <c>pulumi import</c> would not use.</param>
internal sealed class ExistingObjectErrors(string typeToken, KnownEntries entries, bool hasExplicitProvider)
{
    private static readonly SearchValues<char> PlainInShells =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@%+=,");

    /// <param name="summary">What exists, as a whole sentence.</param>
    /// <param name="adoption">What adoptExisting does, as the rest of a sentence.</param>
    public ProviderException Create(Message summary, Message adoption, ConnectorKey key, CallContext context) =>
        new(ProviderFailure.AlreadyExists, summary, advice: entries.Find(key) is { } entry ? OfEntry(entry, context.Name) : OfUnknown(adoption, key, context));

    private static Message OfEntry(KnownEntry entry, string name) =>
        $"This stack contains it as {entry.Urn}. Give the resource an alias with that name, or run `pulumi state rename {Quote(entry.Urn)} {Quote(name)}`.";

    private Message OfUnknown(Message adoption, ConnectorKey key, CallContext context) =>
        Message.Join("\n  ",
        [
            $"The ways on:",
            $"* If the resource was renamed or moved in the program, give it an alias with its old name.",
            $"* If this run replaces it (--replace), run the command with --refresh as well.",
            $"* If an interrupted run, a failed destroy or `pulumi state delete` has left it behind, or others created it, import it: {Import(key, context)}",
            $"* To adopt it in this run, set adoptExisting to true; {adoption}.",
        ]);

    // The command knows neither the parent of a resource nor its provider.
    private Message Import(ConnectorKey key, CallContext context) =>
        hasExplicitProvider || HasParent(context.Urn)
            ? (Message)$"set the resource option `import` to '{key.Text}' until the next `pulumi up` has succeeded."
            : $"\n    pulumi import {new KnownText(typeToken)} {Quote(context.Name)} {QuoteId(key)} --protect=false";

    private static bool HasParent(string urn) => urn.Split("::") is [_, _, var types, ..] && types.Contains('$', StringComparison.Ordinal);

    private static Message QuoteId(ConnectorKey key) => IsPlain(key.ToString()) ? key.Text : (Message)$"'{key.Text}'";

    private static Message Quote(string text) => IsPlain(text) ? (Message)$"{text}" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(PlainInShells);
}
