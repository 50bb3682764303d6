namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>A way in which a platform may repeat a secret.</summary>
internal sealed record EchoRow(string Name, Func<string, string> Repeat)
{
    public override string ToString() => Name;
}
