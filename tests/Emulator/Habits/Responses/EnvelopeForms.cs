using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Lists;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Writes responses as the habits demand: the only place where they change envelopes, statuses and bodies as a whole.</summary>
internal sealed class EnvelopeForms(ActiveHabits habits)
{
    public ApiResponse Shape(ApiCall call, ApiResponse response) => response switch
    {
        // Bugs of the emulator must stay visible.
        JsonResponse { Status: StatusCodes.Status500InternalServerError } => response,
        JsonResponse { Status: >= 400, Body: JObject envelope } failure => Finish(Failure(failure, envelope)),
        JsonResponse { Body: JObject envelope } success when call.Endpoint is not EndpointNames.Token => Finish(Success(call, success, envelope)),
        TextResponse text => Finish(text),
        _ => response,
    };

    private TextResponse Success(ApiCall call, JsonResponse success, JObject envelope)
    {
        var current = habits.Current;
        foreach (var (edit, parameter) in current.Of<EnvelopeEdit>())
            edit(envelope, parameter);
        if (call.ListTotal is { } total)
            ListHabits.Wrap(current, envelope, total);
        var body = current.Last<EnvelopeLayout>() is { } layout ? layout.Act(envelope, layout.Parameter) : envelope;
        TextResponse response = new JsonResponse(success.Status, body);
        return call.IsWrite ? current.Of<WriteBody>().Aggregate(response, (written, habit) => habit.Act(written, habit.Parameter)) : response;
    }

    private TextResponse Failure(JsonResponse failure, JObject envelope)
    {
        var current = habits.Current;
        var message = current.Of<ErrorMessage>().Aggregate(envelope.Value<string>("statusMessage") ?? string.Empty, (text, habit) => habit.Act(text));
        envelope["statusMessage"] = message;
        TextResponse response = current.Last<ErrorForm>() is { } form ? form.Act(failure.Status, message) : new JsonResponse(failure.Status, envelope);
        return current.Of<FailureStatus>().Aggregate(response with { RetryAfter = failure.RetryAfter }, (shaped, habit) => habit.Act(shaped, habit.Parameter));
    }

    private TextResponse Finish(TextResponse response) =>
        habits.Current.Contains(EnvelopeHabits.ByteOrderMark) && response.Text.Length > 0 ? response with { Text = "\uFEFF" + response.Text } : response;
}
