namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Knows from the headlines printed so far which phase a command is in.</summary>
internal sealed class PhaseCounter(StringWriter output)
{
    public int Current => output.ToString().Split('\n').Count(line => line.EndsWith(" (dev):", StringComparison.Ordinal)) - 1;
}
