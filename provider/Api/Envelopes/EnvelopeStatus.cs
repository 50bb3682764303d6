using System.Net;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Envelopes;

/// <summary>
/// What the body of an HTTP success reports about its request: success, a failure, or something that is not understood and so neither. It is
/// read from <c>statusCode</c>, <c>success</c> and <c>status</c>; the printed sample of a success has 0, its older sibling 200.
/// </summary>
/// <param name="Failure">The reported failure, or null.</param>
/// <param name="NotUnderstood">Name of the attribute that is not understood, or null.</param>
/// <param name="Kind">Type of its value, in words.</param>
internal sealed record EnvelopeStatus(ReportedFailure? Failure, string? NotUnderstood, Message? Kind)
{
    /// <summary>The documented attribute.</summary>
    public const string StatusCode = "statusCode";

    /// <summary>Status of a failure that reports none.</summary>
    private const int UnspecifiedStatus = (int)HttpStatusCode.InternalServerError;

    /// <summary>Attributes of payloads, some of which have a <c>status</c> of their own.</summary>
    private static readonly string[] PayloadAttributes =
        ["connectorId", "id", "secretConfig", "connectionConfig", "configuration", "configured", "accessToken", "connectors"];

    private static readonly string[] SuccessAttributes = ["success", "isSuccess", "ok"];

    private static readonly string[] ErrorAttributes = ["error", "errors"];

    private static readonly string[] NumberAttributes = [StatusCode, "code", "status", "errorCode"];

    private static readonly EnvelopeStatus Success = new(null, null, null);

    /// <param name="httpStatus">Status of the HTTP response.</param>
    /// <param name="isWrite">Whether the payload cannot have a status of its own, because the request only changes something.</param>
    public static EnvelopeStatus Read(JObject body, int httpStatus, bool isWrite)
    {
        var isPayload = !Envelope.IsEnvelope(body) && PayloadAttributes.Any(body.ContainsKey);
        var outcomes = ReadStatusCode(body);
        if (isWrite || !isPayload)
            outcomes = outcomes.Concat(ReadOthers(body));
        if (isWrite && Envelope.ReadOptional(body) is { } inner && inner != body)
            outcomes = outcomes.Concat(ReadOthers(inner).Where(outcome => outcome.Outcome.Meaning == StatusMeaning.Failure));
        List<(string Name, StatusOutcome Outcome)> read = [.. outcomes.Where(outcome => outcome.Outcome.Meaning != StatusMeaning.Absent)];
        if (read.Find(outcome => outcome.Outcome.Meaning == StatusMeaning.Failure) is { Name: { } failed } failure)
            return new(new ReportedFailure(httpStatus, StatusOf(body, failure.Outcome), failed, failure.Outcome.Text), null, null);
        if (read.Find(outcome => outcome.Outcome.Meaning == StatusMeaning.NotUnderstood) is { Name: { } name } unknown && !IsSettled(read, name))
            return new(null, name, unknown.Outcome.Kind);
        return read.Count == 0 && !isPayload && FindError(body) is { } error
            ? new(new ReportedFailure(httpStatus, StatusOf(body, new(StatusMeaning.Failure)), error, null), null, null)
            : Success;
    }

    private static IEnumerable<(string Name, StatusOutcome Outcome)> ReadStatusCode(JObject json) => [(StatusCode, StatusOutcome.OfStatusCode(json[StatusCode]))];

    private static IEnumerable<(string Name, StatusOutcome Outcome)> ReadOthers(JObject json) =>
        SuccessAttributes.Select(name => (name, StatusOutcome.OfSuccess(json[name])))
            .Append(("status", StatusOutcome.OfStatus(json["status"])))
            .Append(("code", StatusOutcome.OfCode(json["code"])));

    // A word in another attribute may mean something else, so it does not put a success in doubt. The attribute that is documented does.
    private static bool IsSettled(List<(string Name, StatusOutcome Outcome)> read, string notUnderstood) =>
        notUnderstood != StatusCode && read.Exists(outcome => outcome.Outcome.Meaning == StatusMeaning.Success);

    private static int StatusOf(JObject body, StatusOutcome failure) =>
        failure.Status
        ?? Numbers(body).Concat(Numbers(body["error"] as JObject)).Concat(Numbers(body["response"] as JObject)).FirstOrDefault(number => number is not null)
        ?? UnspecifiedStatus;

    private static IEnumerable<int?> Numbers(JObject? json) => NumberAttributes.Select(name => StatusOutcome.OfStatus(json?[name]).Status);

    // Without a status and without a payload, an error is the whole content.
    private static string? FindError(JObject body) =>
        Envelope.IsEnvelope(body) && !LenientJson.IsAbsent(body["response"] ?? body["data"])
            ? null
            : ErrorAttributes.FirstOrDefault(name => body[name] is JContainer { HasValues: true } or JValue { Value: not (null or false or "" or 0L) });
}
