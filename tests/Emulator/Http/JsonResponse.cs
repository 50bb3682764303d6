using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>A JSON body, including the envelope.</summary>
internal sealed record JsonResponse(int Status, JToken Body) : TextResponse(Status, Json, Body.ToString(Formatting.None));
