namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Names of the API's endpoints, as in the route options and the request log.</summary>
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
    public const string Unknown = "unknown";
}
