using System.Text;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Responses to requests that failed.</summary>
internal static class ErrorHabits
{
    public const string QuotesValues = "error-quotes-values";

    private const string ProblemJson = "application/problem+json";

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("error-message", "The body of a failure is { message }", HabitParameter.None, Json((_, message) => new JObject { ["message"] = message })),
        new("error-string", "The body of a failure is { error }", HabitParameter.None, Json((_, message) => new JObject { ["error"] = message })),
        new("error-object", "The body of a failure is { error: { code, message } }", HabitParameter.None,
            Json((status, message) => new JObject { ["error"] = new JObject { ["code"] = status, ["message"] = message } })),
        new("error-list", "The body of a failure is { errors: [{ message }] }", HabitParameter.None,
            Json((_, message) => new JObject { ["errors"] = new JArray(new JObject { ["message"] = message }) })),
        new("error-detail", "The body of a failure is { detail }", HabitParameter.None, Json((_, message) => new JObject { ["detail"] = message })),
        new("error-in-response", "The message of a failure is response.message", HabitParameter.None, Json((status, message) => new JObject
        {
            ["statusCode"] = status,
            ["statusMessage"] = "Failed",
            ["response"] = new JObject { ["message"] = message },
        })),
        new("error-problem", "The body of a failure is problem details (RFC 9457)", HabitParameter.None, new ErrorForm((status, message) => new JsonResponse(status, new JObject
        {
            ["type"] = "about:blank",
            ["title"] = "Request failed",
            ["status"] = status,
            ["detail"] = message,
        }) { ContentType = ProblemJson })),
        new("error-plain", "The body of a failure is plain text", HabitParameter.None, new ErrorForm((status, message) => new TextResponse(status, "text/plain; charset=utf-8", message))),
        new("error-html", "The body of a failure is an HTML page", HabitParameter.None, new ErrorForm((status, message) =>
            new TextResponse(status, TextResponse.Html, $"<html><head><title>Error {status}</title></head><body><p>{message}</p></body></html>"))),
        new("error-empty", "The body of a failure is empty", HabitParameter.None, new ErrorForm((status, _) => new TextResponse(status, TextResponse.Json, string.Empty))),
        new("failure-200", "Failures have HTTP status 200; statusCode is the status", HabitParameter.None, new FailureStatus((response, _) => AsSuccess(response, response.Status))),
        new("failure-200-word", "Failures have HTTP status 200; statusCode is a word", HabitParameter.OneOf("ERROR", "FAILED"), new FailureStatus((response, word) => AsSuccess(response, word))),
        new("unauthorized-200", "A missing or expired token is HTTP status 200 with statusCode 401", HabitParameter.None,
            new FailureStatus((response, _) => response.Status == StatusCodes.Status401Unauthorized ? AsSuccess(response, response.Status) : response)),
        new("error-control-characters", "Messages contain line ends and escape sequences", HabitParameter.None,
            new ErrorMessage(message => $"{message}\r\n::error::injected \u001b[31mred\u001b[0m \u0007")),
        new(QuotesValues, "A refused Configure or token request quotes the values that were sent", HabitParameter.OneOf("plain", "trimmed", "base64", "one-line")),
    ];

    /// <summary>Runs a function. If the habit is active, a refusal quotes the values that were sent.</summary>
    public static T Quoting<T>(HabitSet habits, IEnumerable<JToken> values, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (ApiErrorException exception) when (habits.Find(QuotesValues) is { } form)
        {
            var quoted = string.Join(", ", values.Select(value => Quote(value.ToString(), form)));
            throw new ApiErrorException(exception.Status, $"{exception.Message} Sent: {quoted}") { IsViolation = exception.IsViolation };
        }
    }

    private static string Quote(string value, string form) => form switch
    {
        "trimmed" => value.Trim(),
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
        "one-line" => value.ReplaceLineEndings(" "),
        _ => value,
    };

    private static ErrorForm Json(Func<int, string, JObject> body) => (status, message) => new JsonResponse(status, body(status, message));

    private static TextResponse AsSuccess(TextResponse response, JToken statusCode) =>
        (response is JsonResponse { Body: JObject body }
            ? new JsonResponse(response.Status, new JObject(body) { ["statusCode"] = statusCode }) { ContentType = response.ContentType, RetryAfter = response.RetryAfter }
            : response) with
        { Status = StatusCodes.Status200OK };
}
