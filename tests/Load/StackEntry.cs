using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.Load;

/// <summary>One resource as the engine keeps it in the state.</summary>
/// <param name="Program">What the program declares.</param>
internal sealed record StackEntry(string Type, string AccountId, string ConnectorId, Struct Program)
{
    /// <summary>Empty as long as the resource is not in the state.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>As Check gave them.</summary>
    public Struct Inputs { get; set; } = new();

    public Struct State { get; set; } = new();

    /// <summary>Whether it was made, but is not ready.</summary>
    public bool IsUnfinished { get; set; }

    public string Name { get; } = $"{AccountId}-{ConnectorId}";

    public string Urn => $"urn:pulumi:load::load::{Type}::{Name}";

    /// <summary>For messages: no value of the resource.</summary>
    public override string ToString() => $"{Type.Split(':')[^1]} {AccountId}/{ConnectorId}";
}
