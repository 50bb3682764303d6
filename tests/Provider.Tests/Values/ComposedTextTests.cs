using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Values;

/// <summary>The expected texts are those of <c>unicodedata.normalize("NFC", …)</c> of Python.</summary>
public sealed class ComposedTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("pre\u0301nom", "pr\u00E9nom")]
    [InlineData("Zu\u0308rich", "Z\u00FCrich")]
    [InlineData("\u0418\u0306", "\u0419")]
    [InlineData("\u03B1\u0301", "\u03AC")]
    [InlineData("\u03B1\u0313\u0301\u0345", "\u1F84")]
    [InlineData("\u1F71", "\u03AC")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD558\u11AB", "\uD55C")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("\u0627\u0654", "\u0623")]
    [InlineData("e\u0323\u0302", "\u1EC7")]
    [InlineData("e\u0302\u0323", "\u1EC7")]
    [InlineData("\u00EA\u0323", "\u1EC7")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("c\u0327\u0301", "\u1E09")]
    [InlineData("a\u0301\u0302", "\u00E1\u0302")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("a\u0301\u0301", "\u00E1\u0301")]
    [InlineData("\U0001F600e\u0301", "\U0001F600\u00E9")]
    [InlineData("\u01D7", "\u01D7")]
    public void Of_AnyForm_ReturnsTheComposedOne(string text, string composed)
    {
        Assert.Equal(composed, ComposedText.Of(text));
        Assert.Equal(composed, ComposedText.Of(composed));
        Assert.True(ComposedText.AreEqual(text, composed));
    }

    [Fact]
    public void AreEqual_OtherLetters_IsFalse() => Assert.False(ComposedText.AreEqual("pr\u00E8nom", "pre\u0301nom"));
}
