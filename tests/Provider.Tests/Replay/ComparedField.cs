using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tests;

/// <summary>One field of an answer, as recorded and as ours. Null is: not there.</summary>
internal sealed record ComparedField(RecordedCall Call, string Name, JToken? Recorded, JToken? Ours)
{
    /// <summary>The last part of the name.</summary>
    public string Property => Name.Split('.')[^1];

    public override string ToString() => $"{Call}, {Name}: recorded {Text(Recorded)}, ours {Text(Ours)}";

    private static string Text(JToken? value) => value?.ToString(Formatting.None) ?? "nothing";
}
