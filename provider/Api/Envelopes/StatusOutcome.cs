using System.Net;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Envelopes;

/// <summary>An attribute that reports a status.</summary>
/// <param name="Status">HTTP status of a failure; null if the attribute contains none.</param>
/// <param name="Text">The value of a failure; else null.</param>
/// <param name="Kind">Type of a value that is not understood, in words; else null.</param>
internal sealed record StatusOutcome(StatusMeaning Meaning, int? Status = null, string? Text = null, Message? Kind = null)
{
    private const int StatusDigits = 3;

    private static readonly StatusOutcome Success = new(StatusMeaning.Success);

    private static readonly StatusOutcome Absent = new(StatusMeaning.Absent);

    /// <summary>
    /// Reads <c>statusCode</c>: a number, a number as a string (<c>"404"</c>, <c>"404 Not Found"</c>), or a word (<c>"OK"</c>, <c>"FAILED"</c>,
    /// <c>"NOT_FOUND"</c>).
    /// </summary>
    public static StatusOutcome OfStatusCode(JToken? token)
    {
        if (LenientJson.IsAbsent(token))
            return Absent;
        if (token is not JValue { Type: not JTokenType.Boolean } || LenientJson.GetString(token)?.Trim() is not { } text)
            return OfSuccess(token);
        return ReadNumber(token, text) is { } number ? OfNumber(number, text) : OfWord(token, text);
    }

    /// <summary>Reads an attribute that may also be a state or a code of another kind: a number that is no HTTP status is not understood.</summary>
    public static StatusOutcome OfStatus(JToken? token) =>
        OfStatusCode(token) is { Meaning: StatusMeaning.Failure, Status: null, Text: [>= '0' and <= '9' or '-' or '+', ..] } ? NotUnderstood(token) : OfStatusCode(token);

    /// <summary>Reads an attribute that may be the code of an error: what is not understood is ignored.</summary>
    public static StatusOutcome OfCode(JToken? token) => OfStatus(token) is { Meaning: not StatusMeaning.NotUnderstood } outcome ? outcome : Absent;

    /// <summary>Reads a boolean in any of its usual spellings.</summary>
    public static StatusOutcome OfSuccess(JToken? token) =>
        LenientJson.GetBoolean(token) switch
        {
            true => Success,
            false => new(StatusMeaning.Failure, null, "false"),
            null => LenientJson.IsAbsent(token) ? Absent : NotUnderstood(token),
        };

    private static StatusOutcome NotUnderstood(JToken? token) => new(StatusMeaning.NotUnderstood, Kind: LenientJson.Kind(token));

    private static StatusOutcome OfNumber(int number, string text) =>
        number == 0 || IsSuccess(number)
            ? Success
            : new(StatusMeaning.Failure, number is >= 400 and < 600 and not (int)HttpStatusCode.ProxyAuthenticationRequired ? number : null, text);

    private static bool IsSuccess(int status) => status is >= 200 and < 300;

    private static int? ReadNumber(JToken? token, string text) =>
        LenientJson.GetInt32(token)
        ?? (text.Length > StatusDigits && text[StatusDigits] == ' ' && int.TryParse(text.AsSpan(0, StatusDigits), out var leading) ? leading : null);

    private static StatusOutcome OfWord(JToken? token, string text)
    {
        ReadOnlySpan<char> letters = [.. text.Where(char.IsAsciiLetter).Select(char.ToUpperInvariant)];
        return letters switch
        {
            "OK" or "SUCCESS" or "SUCCESSFUL" or "SUCCEEDED" or "SUCCESSFULLY" or "DONE" or "COMPLETED" or "COMPLETE" => Success,
            "ERROR" or "ERR" or "FAIL" or "FAILED" or "FAILURE" or "UNSUCCESSFUL" or "EXCEPTION" or "FATAL" or "REJECTED" or "DENIED" =>
                new(StatusMeaning.Failure, null, text),
            _ when Enum.TryParse<HttpStatusCode>(letters, ignoreCase: true, out var named) && (int)named is (>= 200 and < 300) or >= 400 => OfNumber((int)named, text),
            _ => NotUnderstood(token),
        };
    }
}
