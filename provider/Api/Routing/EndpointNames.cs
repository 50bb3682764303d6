namespace Pulumi.Connectors.Api.Routing;

/// <summary>Names of the endpoints.</summary>
internal static class EndpointNames
{
    public const string Token = "token";
    public const string Get = "get";
    public const string List = "list";
    public const string Add = "add";
    public const string ListAdded = "listAdded";
    public const string ListSupported = "listSupported";
    public const string GetConfiguration = "getConfiguration";
    public const string Configure = "configure";
    public const string Remove = "remove";
}
