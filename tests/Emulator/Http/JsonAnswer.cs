using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>JSON, envelope included where there is one.</summary>
internal sealed record JsonAnswer(int Status, JToken Body) : TextAnswer(Status, Json, Body.ToString(Formatting.None));
