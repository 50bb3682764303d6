namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Options of the command line.</summary>
public sealed record EngineOptions
{
    /// <summary>Whether to refresh before an update or a destroy.</summary>
    public bool Refresh { get; init; }

    /// <summary>Whether to run the program in a refresh, so that its provider settings apply.</summary>
    public bool RunProgram { get; init; }

    /// <summary>Whether changes are a failure, with exit code 7.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Whether to skip the preview.</summary>
    public bool SkipPreview { get; init; }

    /// <summary>Maximum number of concurrent operations. <value>The default is four for each processor, as in the real engine.</value></summary>
    public int Parallel { get; init; } = 4 * Environment.ProcessorCount;
}
