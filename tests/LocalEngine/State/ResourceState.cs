using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>One resource as the state holds it. Never changed in place, nor are its property values.</summary>
public sealed record ResourceState
{
    /// <summary>Its identity.</summary>
    public required string Urn { get; init; }

    /// <summary>Its type token, without those of its parents.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider made it (or it is a provider); false for components.</summary>
    public bool Custom { get; init; }

    /// <summary>The provider's id of it; empty for components.</summary>
    public string Id { get; init; } = "";

    /// <summary>The inputs as the provider's Check left them.</summary>
    public Struct Inputs { get; init; } = new();

    /// <summary>What the provider answered.</summary>
    public Struct Outputs { get; init; } = new();

    /// <summary>The parent's URN, or empty.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Reference of its provider, <c>URN::ID</c>, or empty.</summary>
    public string Provider { get; init; } = "";

    /// <summary>URNs that it needs.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>URNs by input.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Why the last Create or Update did not leave it ready.</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    /// <summary>Outputs that the program declared secret.</summary>
    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Paths that the program wants ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>URN of the resource whose deletion takes this one along, or empty.</summary>
    public string DeletedWith { get; init; } = "";

    /// <summary>Times that the program allows.</summary>
    public OperationTimeouts Timeouts { get; init; } = OperationTimeouts.None;

    /// <summary>It must not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>Deleting only forgets it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Looked up by <c>.get</c>, not managed.</summary>
    public bool External { get; init; }

    /// <summary>Replaced already and to be deleted.</summary>
    public bool PendingDelete { get; init; }

    /// <summary>The provider asks to read it before each update.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    internal bool IsProvider => State.Urn.IsProvider(Urn);

    internal bool IsStack => Type == State.Urn.StackType;

    /// <summary>Made by a provider, and not one itself.</summary>
    internal bool HasProvider => Custom && !IsProvider;
}
