namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Determines the phase of a command from the headlines printed so far.</summary>
internal sealed class PhaseCounter(StringWriter output)
{
    public int Current => output.ToString().Split('\n').Count(line => line.EndsWith(" (dev):", StringComparison.Ordinal)) - 1;
}
