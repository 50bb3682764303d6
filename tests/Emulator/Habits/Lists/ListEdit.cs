using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>Changes the items of a complete list, before it is divided into pages.</summary>
internal delegate IEnumerable<JToken> ListEdit(IReadOnlyList<JToken> items, string parameter);
