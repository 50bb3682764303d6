using DriftReport.Events;
using DriftReport.Run;
using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;

namespace DriftDetection;

/// <summary>Runs the <c>pulumi</c> command through the Automation API and forwards its event stream.</summary>
internal sealed class AutomationEngine : IStackEngine
{
    // Messages must not contain color codes.
    private const string NoColor = "never";

    public Task PreviewAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken) =>
        OnStackAsync(
            stack,
            selected => selected.PreviewAsync(
                new PreviewOptions { Refresh = true, Color = NoColor, OnEvent = engineEvent => EngineEvents.Forward(engineEvent, events) },
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
                    Color = NoColor,
                    Message = "Repair of drift",
                    OnEvent = engineEvent => EngineEvents.Forward(engineEvent, events),
                },
                cancellationToken),
            cancellationToken);

    private static async Task OnStackAsync(StackReference stack, Func<WorkspaceStack, Task> operation, CancellationToken cancellationToken)
    {
        try
        {
            // Selects the stack without creating it, so that a missing stack is an error.
            using var selected = await LocalWorkspace.SelectStackAsync(new LocalProgramArgs(stack.Name, stack.Directory), cancellationToken);
            await operation(selected);
        }
        catch (CommandException exception)
        {
            throw new InvalidOperationException(EngineText.StandardErrorOf(exception.Message), exception);
        }
    }
}
