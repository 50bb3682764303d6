using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>One resource of the state. Immutable, as are its property values.</summary>
public sealed record ResourceState
{
    /// <summary>URN, which identifies the resource.</summary>
    public required string Urn { get; init; }

    /// <summary>Its type token, without those of its parents.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider created it, or it is a provider; false for components.</summary>
    public bool Custom { get; init; }

    /// <summary>Id from the provider; empty for components.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Inputs that the provider's Check returned.</summary>
    public Struct Inputs { get; init; } = new();

    /// <summary>Outputs that the provider returned.</summary>
    public Struct Outputs { get; init; } = new();

    /// <summary>The parent's URN, or empty.</summary>
    public string Parent { get; init; } = string.Empty;

    /// <summary>Reference of its provider, <c>URN::ID</c>, or empty.</summary>
    public string Provider { get; init; } = string.Empty;

    /// <summary>URNs of its dependencies.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>URNs by input.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Why the last Create or Update did not leave it ready.</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    /// <summary>Outputs that the program declared secret.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Property paths whose changes the program ignores.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>URN of the resource whose deletion includes this one, or empty.</summary>
    public string DeletedWith { get; init; } = string.Empty;

    /// <summary>Timeouts that the program sets.</summary>
    public OperationTimeouts Timeouts { get; init; } = OperationTimeouts.None;

    /// <summary>Whether it must not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether a deletion only removes it from the state.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Whether it was read by <c>.get</c> and is not managed.</summary>
    public bool External { get; init; }

    /// <summary>Whether it is replaced and awaits deletion.</summary>
    public bool PendingDelete { get; init; }

    /// <summary>Whether the provider requests a refresh before each update.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    internal bool IsProvider => State.Urn.IsProvider(Urn);

    internal bool IsStack => Type == State.Urn.StackType;

    /// <summary>Whether a provider created it and it is not a provider itself.</summary>
    internal bool HasProvider => Custom && !IsProvider;
}
