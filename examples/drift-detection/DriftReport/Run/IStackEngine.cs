using DriftReport.Events;

namespace DriftReport.Run;

/// <summary>Runs Pulumi on a stack and forwards its events. An exception is an error of that stack only.</summary>
public interface IStackEngine
{
    /// <summary>Runs a preview with a refresh. It changes nothing.</summary>
    Task PreviewAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken);

    /// <summary>Runs an update with a refresh.</summary>
    Task UpAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken);
}
