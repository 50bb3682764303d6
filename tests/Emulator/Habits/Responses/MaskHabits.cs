using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>What Get Configuration returns in place of a stored secret.</summary>
internal static class MaskHabits
{
    public const string SensitiveField = "sensitive-field";

    private const int MaxLength = 1000;

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        Constant("mask-es-redacted", "::es_redacted::"),
        Constant("mask-hidden", "[HIDDEN]"),
        Constant("mask-tag", "<secret>"),
        Constant("mask-word", "REDACTED"),
        new("mask-string", "Secrets are shown as a given string", HabitParameter.Any("STRING", "(set)", "not shown", "null", "xxxx"), new Mask((field, secret, text) => Show(field, secret, _ => text))),
        new("mask-stars", "Secrets are shown as N asterisks", HabitParameter.Integer(6, 1, MaxLength, 3, 16), Repeated('*')),
        new("mask-bullets", "Secrets are shown as N bullets", HabitParameter.Integer(8, 1, MaxLength, 12), Repeated('•')),
        new("mask-length", "Secrets are shown as one asterisk for each character", HabitParameter.None,
            new Mask((field, secret, _) => Show(field, secret, value => new string('*', value.Length)))),
        new("mask-last-four", "Secrets are shown as ***ab12: the last four characters", HabitParameter.None,
            new Mask((field, secret, _) => Show(field, secret, value => "***" + Last(value, 4)))),
        new("mask-first-two", "Secrets are shown as ab******: the first two characters", HabitParameter.None,
            new Mask((field, secret, _) => Show(field, secret, value => First(value, 2) + "******"))),
        new("mask-both-ends", "Secrets are shown as ab****12: the first and last two characters", HabitParameter.None,
            new Mask((field, secret, _) => Show(field, secret, value => First(value, 2) + "****" + Last(value, 2)))),
        new("mask-empty", "Secrets are shown as an empty string, with hasValue: true", HabitParameter.None, new Mask((field, secret, _) =>
        {
            field["value"] = string.Empty;
            field["hasValue"] = secret is not null;
        })),
        new("mask-object", "Secrets are shown as { isSet: true }", HabitParameter.None,
            new Mask((field, secret, _) => field["value"] = new JObject { ["isSet"] = secret is not null })),
        new("mask-hash", "Secrets are shown as their SHA-256 hash", HabitParameter.None,
            new Mask((field, secret, _) => Show(field, secret, value => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))))),
        new("mask-random", "Secrets are shown as another random string at each read", HabitParameter.None,
            new Mask((field, secret, _) => Show(field, secret, _ => RandomNumberGenerator.GetHexString(24, lowercase: true)))),
        new("mask-null", "Secrets are shown as null", HabitParameter.None, new Mask((field, _, _) => field["value"] = null)),
        new("mask-omitted", "Secrets are shown without the attribute value, as --masking omit", HabitParameter.None, new Mask((field, _, _) => field.Remove("value"))),
        new("mask-none", "Secrets are shown in clear, as --masking plain", HabitParameter.None, new Mask((field, secret, _) => Show(field, secret, value => value))),
        new(SensitiveField, "A plain field is masked, too", HabitParameter.Fields),
    ];

    private static HabitRow Constant(string name, string mask) =>
        new(name, $"Secrets are shown as {mask}", HabitParameter.None, new Mask((field, secret, _) => Show(field, secret, _ => mask)));

    private static Mask Repeated(char character) =>
        (field, secret, count) => Show(field, secret, _ => new string(character, int.Parse(count, CultureInfo.InvariantCulture)));

    private static void Show(JObject field, string? secret, Func<string, string> mask) => field["value"] = secret is null ? null : mask(secret);

    private static string First(string secret, int count) => secret[..Math.Min(count, secret.Length)];

    private static string Last(string secret, int count) => secret[Math.Max(0, secret.Length - count)..];
}
