namespace Pulumi.Connectors.Api;

/// <summary>The API, and the tokens that open it.</summary>
internal sealed record ApiConnection(ConnectorsClient Client, AccessTokens Tokens);
