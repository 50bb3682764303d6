using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Writes a timestamp; null leaves the attribute out.</summary>
internal delegate JToken? TimeForm(DateTimeOffset time, string parameter);
