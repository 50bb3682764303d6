using DriftReport.Analysis;
using DriftReport.Events;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.DriftReport.Tests;

/// <summary>Creates events of runs that were not recorded.</summary>
internal static class Events
{
    public const string Type = "connectors:index:ConnectorConfiguration";
    public const string Urn = $"urn:pulumi:dev::demo::{Type}::one";

    public static StackReport Report(params EngineStep[] steps)
    {
        var events = new StackEvents();
        foreach (var step in steps)
        {
            events.Before(step);
            events.After(step);
        }

        return StackReport.Of("stack", events);
    }

    public static EngineStep Refresh(ResourceState old, ResourceState? found, params string[] changed) =>
        new(EngineStep.Refresh, Urn, Type, old, found, changed);

    public static EngineStep Plan(string op, params string[] changed) => new(op, Urn, Type, null, null, changed);

    /// <summary>Creates a state with the given inputs, which are outputs too, and further outputs.</summary>
    public static ResourceState State(string inputs, string outputs = "{}")
    {
        var all = Recording.Parse(inputs);
        all.Merge(Recording.Parse(outputs));
        return new ResourceState("a/1", Recording.Parse(inputs), all);
    }

    /// <summary>Returns the only field that differs in a refresh.</summary>
    public static FieldChange Field(string path, JObject before, JObject now)
    {
        var report = Report(Refresh(new ResourceState("a/1", before, []), new ResourceState("a/1", now, []), path));
        return Assert.Single(Assert.Single(report.Drifted).Fields);
    }
}
