namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>What the command line says about a run.</summary>
public sealed record EngineOptions
{
    /// <summary>Read everything before an update or a destroy.</summary>
    public bool Refresh { get; init; }

    /// <summary>Let the program run in a refresh, so that its provider settings count.</summary>
    public bool RunProgram { get; init; }

    /// <summary>Changes are a failure of their own, exit code 7.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Do not preview first.</summary>
    public bool SkipPreview { get; init; }

    /// <summary>How many operations may run at once; as with the real engine four for each processor.</summary>
    public int Parallel { get; init; } = 4 * Environment.ProcessorCount;
}
