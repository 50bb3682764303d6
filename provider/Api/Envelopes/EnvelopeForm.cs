using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Envelopes;

/// <summary>Form of the envelope of a success.</summary>
/// <param name="Payload">Name of the attribute that contains the payload; null if the response is the payload itself.</param>
internal sealed record EnvelopeForm(string? Payload, StatusCodeForm StatusCode)
{
    public static EnvelopeForm Read(JObject response) => new(Envelope.FindName(response), ReadStatusCode(response[EnvelopeStatus.StatusCode]));

    private static StatusCodeForm ReadStatusCode(JToken? token) =>
        token switch
        {
            _ when LenientJson.IsAbsent(token) => StatusCodeForm.Absent,
            { Type: JTokenType.Integer or JTokenType.Float or JTokenType.Raw } => StatusCodeForm.Number,
            { Type: JTokenType.String } when LenientJson.GetInt32(token) is not null => StatusCodeForm.Digits,
            _ => StatusCodeForm.Word,
        };
}
