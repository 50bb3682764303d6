using DriftReport.Events;
using DriftReport.Run;
using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;

namespace DriftDetection;

/// <summary>Pulumi, by its Automation API: the `pulumi` command does the work, and its event stream says what happened.</summary>
internal sealed class AutomationEngine : IStackEngine
{
    // Messages without colours, wherever the job runs.
    private const string NoColour = "never";

    public Task PreviewAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken) =>
        OnStackAsync(
            stack,
            selected => selected.PreviewAsync(
                new PreviewOptions { Refresh = true, Color = NoColour, OnEvent = engineEvent => EngineEvents.Pass(engineEvent, events) },
                cancellationToken),
            cancellationToken);

    public Task UpAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken) =>
        OnStackAsync(
            stack,
            selected => selected.UpAsync(
                new UpOptions
                {
                    Refresh = true,
                    ShowSecrets = false,
                    Color = NoColour,
                    Message = "Repair of drift",
                    OnEvent = engineEvent => EngineEvents.Pass(engineEvent, events),
                },
                cancellationToken),
            cancellationToken);

    private static async Task OnStackAsync(StackReference stack, Func<WorkspaceStack, Task> operation, CancellationToken cancellationToken)
    {
        try
        {
            // Selected, never created: a stack that is not there is an error.
            using var selected = await LocalWorkspace.SelectStackAsync(new LocalProgramArgs(stack.Name, stack.Directory), cancellationToken);
            await operation(selected);
        }
        catch (CommandException exception)
        {
            throw new InvalidOperationException(EngineText.StandardErrorOf(exception.Message), exception);
        }
    }
}
