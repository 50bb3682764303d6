using System.Text.Json;
using DriftReport.Events;
using Pulumi.Automation.Events;

namespace DriftDetection;

/// <summary>Converts events of the Automation API to the types of the report library.</summary>
internal static class EngineEvents
{
    public static void Forward(EngineEvent engineEvent, StackEvents events)
    {
        if (engineEvent.PreludeEvent is { } prelude)
            events.Prelude(prelude.Config);
        else if (engineEvent.DiagnosticEvent is { } diagnostic)
            events.Diagnostic(diagnostic.Severity, diagnostic.Urn, diagnostic.Message);
        else if (engineEvent.ResourcePreEvent is { } before)
            events.Before(ToStep(before.Metadata));
        else if (engineEvent.ResourceOutputsEvent is { } after)
            events.After(ToStep(after.Metadata));
    }

    private static EngineStep ToStep(StepEventMetadata metadata) =>
        new(
            JsonNamingPolicy.KebabCaseLower.ConvertName(metadata.Op.ToString()),
            metadata.Urn,
            metadata.Type,
            ToState(metadata.Old),
            ToState(metadata.New),
            [.. metadata.DetailedDiff is { Count: > 0 } detailed ? detailed.Keys : metadata.Diffs ?? []]);

    private static ResourceState? ToState(StepEventStateMetadata? state) =>
        state is null ? null : new ResourceState(state.Id, PlainValue.Map(state.Inputs), PlainValue.Map(state.Outputs));
}
