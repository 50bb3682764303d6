namespace Pulumi.Connectors.Resources.Claims;

/// <summary>An entry of the stack's state, as the calls of this run have shown it.</summary>
/// <param name="Urn">Its resource.</param>
/// <param name="Id">Id of the object.</param>
/// <param name="Adopted">Whether the object was there before the stack adopted it; null if no call has shown it.</param>
/// <param name="LastObserved">Timestamp of the last save that the stack has observed, or null.</param>
internal sealed record KnownEntry(string Urn, string Id, bool? Adopted, DateTimeOffset? LastObserved);
