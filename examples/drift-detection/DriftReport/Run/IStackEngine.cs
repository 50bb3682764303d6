using DriftReport.Events;

namespace DriftReport.Run;

/// <summary>Runs Pulumi on a stack and hands on its events. Whatever it throws is an error of that stack, and of no other.</summary>
public interface IStackEngine
{
    /// <summary>A preview with a refresh before it. Changes nothing.</summary>
    Task PreviewAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken);

    /// <summary>An update with a refresh before it.</summary>
    Task UpAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken);
}
