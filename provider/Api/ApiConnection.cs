using Pulumi.Connectors.Api.Authentication;

namespace Pulumi.Connectors.Api;

/// <summary>A client of the API with the access tokens that it uses.</summary>
internal sealed record ApiConnection(ConnectorsClient Client, AccessTokenProvider Tokens);
