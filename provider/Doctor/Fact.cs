using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Something that the doctor has understood of a response.</summary>
/// <param name="Name">Name in the JSON report, which never changes.</param>
/// <param name="Value">A number, a boolean, a word of the doctor or an object of these; nothing that the platform wrote.</param>
/// <param name="Sentence">The same for people; null if another fact contains it.</param>
internal sealed record Fact(string Name, JToken Value, Message? Sentence);
