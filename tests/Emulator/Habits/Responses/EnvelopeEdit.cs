using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Changes the envelope of a success.</summary>
internal delegate void EnvelopeEdit(JObject envelope, string parameter);
