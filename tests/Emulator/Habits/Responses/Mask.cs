using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Writes the value of a masked field.</summary>
/// <param name="secret">The stored value; null if the field is empty.</param>
internal delegate void Mask(JObject field, string? secret, string parameter);
