using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Returns the body of a success for its envelope.</summary>
internal delegate JToken EnvelopeLayout(JObject envelope, string parameter);
