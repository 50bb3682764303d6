namespace Pulumi.Connectors.Provider.Tests.Writes;

/// <summary>An exception that the n-th step after a write throws.</summary>
/// <param name="failsAt">Number of the step, from 1.</param>
internal sealed class ArmedFailure(Exception exception, int failsAt)
{
    private int _steps;
    private bool _isArmed;

    /// <summary>Whether the exception was thrown.</summary>
    public bool WasThrown { get; private set; }

    /// <summary>Marks the write as sent: from now on, steps count.</summary>
    public void Arm() => _isArmed = true;

    /// <summary>Counts a step.</summary>
    public void Step()
    {
        if (!_isArmed || ++_steps != failsAt)
            return;
        WasThrown = true;
        throw exception;
    }
}
