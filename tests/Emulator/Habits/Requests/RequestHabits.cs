using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Emulator.Habits.Requests;

/// <summary>What happens to a request before its endpoint handles it, and requests for what is gone.</summary>
internal static partial class RequestHabits
{
    public const string Redirect = "redirect";
    public const string TokenLate = "token-late";
    public const string ConfigurationGone = "configuration-gone";

    private static readonly HabitParameter Redirection = new(
        "ENDPOINT:STATUS:TARGET", "configure:307:host", RedirectValue().IsMatch, "configure:301:path", "remove:303:path", "token:308:host", "listAdded:302:http://127.0.0.1:1");

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new(Redirect, "An endpoint redirects to the same emulator as localhost (host), to a path below /moved (path), or to a URL", Redirection),
        new(TokenLate, "The first N requests with a new token are refused with 401", HabitParameter.Times),
        new(ConfigurationGone, "Get Configuration of a connector that is not added returns another status than 404; 200 with {}, or its fields without values", HabitParameter.OneOf("400", "403", "410", "422", "200", "fields")),
    ];

    public static int Status(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(token|get|list|add|listAdded|listSupported|getConfiguration|configure|remove):(301|302|303|307|308):(host|path|https?://[^/]+)$")]
    private static partial Regex RedirectValue();
}
