namespace Pulumi.Connectors.Resources;

/// <summary>Context of a request for one resource.</summary>
/// <param name="Urn">URN of the resource.</param>
/// <param name="Name">Last part of the URN.</param>
/// <param name="Log">Shows its lines to the user as those of this resource.</param>
internal sealed record CallContext(string Urn, string Name, ILogger Log)
{
    /// <summary>The writes of the call.</summary>
    public SentWrites Writes { get; } = new();
}
