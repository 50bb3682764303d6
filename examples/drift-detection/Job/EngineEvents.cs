using System.Text.Json;
using DriftReport.Events;
using Pulumi.Automation.Events;

namespace DriftDetection;

/// <summary>The Automation API's events, in the words of the report's library.</summary>
internal static class EngineEvents
{
    public static void Pass(EngineEvent engineEvent, StackEvents events)
    {
        if (engineEvent.PreludeEvent is { } prelude)
            events.Prelude(prelude.Config);
        else if (engineEvent.DiagnosticEvent is { } diagnostic)
            events.Diagnostic(diagnostic.Severity, diagnostic.Urn, diagnostic.Message);
        else if (engineEvent.ResourcePreEvent is { } before)
            events.Before(Step(before.Metadata));
        else if (engineEvent.ResourceOutputsEvent is { } after)
            events.After(Step(after.Metadata));
    }

    private static EngineStep Step(StepEventMetadata metadata) =>
        new(
            JsonNamingPolicy.KebabCaseLower.ConvertName(metadata.Op.ToString()),
            metadata.Urn,
            metadata.Type,
            State(metadata.Old),
            State(metadata.New),
            [.. metadata.DetailedDiff is { Count: > 0 } detailed ? detailed.Keys : metadata.Diffs ?? []]);

    private static ResourceState? State(StepEventStateMetadata? state) =>
        state is null ? null : new ResourceState(state.Id, PlainValue.Map(state.Inputs), PlainValue.Map(state.Outputs));
}
