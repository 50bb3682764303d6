using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>What goes back over HTTP: the status and the whole body, envelope included where there is one.</summary>
internal sealed record Answer(int Status, JToken Body);
