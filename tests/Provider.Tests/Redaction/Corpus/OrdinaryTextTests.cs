using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>
/// What has nothing to do with a secret is shown beside it. A secret of ordinary words of eight letters withholds every text with such a word.
/// </summary>
public sealed partial class OrdinaryTextTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    [Fact]
    public void Render_OrdinaryText_IsWithheldInOnePercentAtMost()
    {
        var texts = Texts();
        var secrets = Secrets(new Random(20260328)).ToList();
        Assert.True(texts.Count >= 500, $"{texts.Count} texts");
        Assert.Equal(100, secrets.Count);

        var withheld = (from secret in secrets let registry = Register(secret) from text in texts where registry.Render($"{text}") != Plain(text) select (text, secret)).ToList();

        Assert.True(withheld.Count <= texts.Count * secrets.Count / 100, $"{withheld.Count} pairs, such as {withheld.FirstOrDefault()}");
    }

    // Names, labels, descriptions and options of the catalog, the messages of the emulator, and every message of the provider.
    private static List<string> Texts() =>
    [
        .. JToken.Parse(File.ReadAllText(SourceTree.File("tests/Emulator/catalogue.json"))).SelectTokens("$..*").OfType<JValue>()
            .Select(value => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty)
            .Concat(SourceTree.CSharp.Where(file => file.Key.StartsWith("tests/Emulator/", StringComparison.Ordinal)).SelectMany(file => Literals(file.Value)))
            .Concat(File.ReadAllLines(SourceTree.File("tests/Provider.Tests/ErrorTexts/errors.approved.md")))
            .Where(text => text.Length > 3)
            .Distinct(),
    ];

    private static IEnumerable<string> Literals(string code) => Literal().Matches(code).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Secrets(Random random) =>
    [
        .. Enumerable.Range(0, 60).Select(_ => RandomText(random, random.Next(16, 65))),
        .. Enumerable.Range(0, 20).Select(_ => PrivateKey(random)),
        .. Enumerable.Range(0, 20).Select(index => ServiceAccount(random, index)),
    ];

    private static string PrivateKey(Random random)
    {
        var key = new byte[1190];
        random.NextBytes(key);
        return $"-----BEGIN PRIVATE KEY-----\n{Convert.ToBase64String(key, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n")}\n-----END PRIVATE KEY-----\n";
    }

    private static string ServiceAccount(Random random, int index) =>
        new JObject
        {
            ["type"] = "service_account",
            ["project_id"] = $"lab-{index:x4}",
            ["private_key_id"] = RandomText(random, 40),
            ["private_key"] = PrivateKey(random),
            ["client_email"] = $"robot@lab-{index:x4}.iam.gserviceaccount.com",
            ["client_id"] = random.NextInt64(100_000_000_000, 999_999_999_999).ToString(CultureInfo.InvariantCulture),
            ["auth_uri"] = "https://accounts.google.com/o/oauth2/auth",
            ["token_uri"] = "https://oauth2.googleapis.com/token",
            ["auth_provider_x509_cert_url"] = "https://www.googleapis.com/oauth2/v1/certs",
            ["universe_domain"] = "googleapis.com",
        }.ToString();

    private static string RandomText(Random random, int length) => new([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);

    private static SecretRegistry Register(string secret)
    {
        var registry = new SecretRegistry();
        registry.Register(secret);
        return registry;
    }

    private static string Plain(string text) => new SecretRegistry().Render($"{text}");

    [GeneratedRegex("\"((?:[^\"\\\\\n]|\\\\.){4,})\"")]
    private static partial Regex Literal();
}
