namespace Pulumi.Connectors.Api;

/// <summary>Where an endpoint was moved to.</summary>
/// <param name="Template">Path with <c>{connectorId}</c> where the endpoint needs one.</param>
internal sealed record Route(HttpMethod Method, string Template);
