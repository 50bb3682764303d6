using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.Load;

/// <summary>A resource as stored in the state by the engine.</summary>
/// <param name="ProgramInputs">Inputs that the program declares.</param>
internal sealed record StackEntry(string Type, string AccountId, string ConnectorId, Struct ProgramInputs)
{
    /// <summary>Id of the resource; empty if it is not in the state.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Inputs as returned by Check.</summary>
    public Struct Inputs { get; set; } = new();

    public Struct State { get; set; } = new();

    /// <summary>True if the resource was created, but not completely.</summary>
    public bool IsPartial { get; set; }

    public string Name { get; } = $"{AccountId}-{ConnectorId}";

    public string Urn => $"urn:pulumi:load::load::{Type}::{Name}";

    /// <summary>Contains no values of the resource, so that it can be used in messages.</summary>
    public override string ToString() => $"{Type.Split(':')[^1]} {AccountId}/{ConnectorId}";
}
