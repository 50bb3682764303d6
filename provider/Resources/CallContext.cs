namespace Pulumi.Connectors.Resources;

/// <summary>What every request for a resource carries.</summary>
/// <param name="Urn">The resource's name in the stack.</param>
/// <param name="Name">The last part of the URN.</param>
/// <param name="Log">Speaks to the person at the terminal, in the name of this resource.</param>
internal sealed record CallContext(string Urn, string Name, ILogger Log);
