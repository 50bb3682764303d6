using Newtonsoft.Json.Linq;

namespace DriftReport.Events;

/// <summary>A resource as an event shows it: secrets are masked by the engine.</summary>
/// <param name="Id">Empty before the resource exists, and for a component.</param>
public sealed record ResourceState(string Id, JObject Inputs, JObject Outputs);
