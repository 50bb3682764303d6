using Newtonsoft.Json.Linq;

namespace DriftReport.Events;

/// <summary>State of a resource in an event. The engine masks secrets.</summary>
/// <param name="Id">Empty before the resource exists, and for a component.</param>
public sealed record ResourceState(string Id, JObject Inputs, JObject Outputs);
