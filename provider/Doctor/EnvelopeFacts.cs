using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Describes the envelope of a response.</summary>
internal static class EnvelopeFacts
{
    public static IEnumerable<Fact> Of(EnvelopeForm? form)
    {
        if (form is null)
            yield break;
        Message payload = form.Payload is null ? (Message)$"none" : $"the payload is in '{form.Payload}'";
        yield return new Fact("envelope", form.Payload ?? "none", $"envelope: {payload}, statusCode is {Describe(form.StatusCode)}");
        yield return new Fact("statusCode", new JValue(Name(form.StatusCode)), null);
    }

    private static string Name(StatusCodeForm form) =>
        form switch
        {
            StatusCodeForm.Number => "number",
            StatusCodeForm.Digits => "digits",
            StatusCodeForm.Word => "word",
            _ => "absent",
        };

    private static Message Describe(StatusCodeForm form) =>
        form switch
        {
            StatusCodeForm.Number => $"a number",
            StatusCodeForm.Digits => $"a number in a string",
            StatusCodeForm.Word => $"a word",
            _ => $"absent",
        };
}
