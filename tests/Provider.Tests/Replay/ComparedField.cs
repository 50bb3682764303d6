using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>One field of a response: the recorded value and ours. Null means absent.</summary>
internal sealed record ComparedField(RecordedCall Call, string Name, JToken? Recorded, JToken? Ours)
{
    /// <summary>The last segment of the name.</summary>
    public string Property => Name.Split('.')[^1];

    public override string ToString() => $"{Call}, {Name}: recorded {Text(Recorded)}, ours {Text(Ours)}";

    private static string Text(JToken? value) => value?.ToString(Formatting.None) ?? "absent";
}
