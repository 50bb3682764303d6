using Pulumi.Connectors.Provider.Tests.Values;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>Every kind of secret, repeated in every encoding and cut.</summary>
public sealed class EncodingCorpusTests
{
    public static TheoryData<string> Kinds => [.. SecretKind.All.Select(kind => kind.Name)];

    [Fact]
    public void Corpus_Rows_AreEnough() => Assert.True(EchoRows.Whole.Count + EchoRows.Parts.Count >= 200);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_AnyRow_WithholdsTheText(string name)
    {
        var kind = SecretKind.All.Single(known => known.Name == name);
        var secrets = new SecretRegistry();
        secrets.Register(kind.Secret);

        var shown = Rows(kind).Where(row => secrets.Render($"{row.Repeat(kind.Repeated)}") != SecretRegistryTests.Withheld).ToList();

        Assert.True(shown.Count == 0, string.Join('\n', shown.Select(row => $"{row}: {secrets.Render($"{row.Repeat(kind.Repeated)}")}")));
    }

    internal static IEnumerable<EchoRow> Rows(SecretKind kind) => kind.HasSecretParts ? [.. EchoRows.Whole, .. EchoRows.Parts] : EchoRows.Whole;
}
