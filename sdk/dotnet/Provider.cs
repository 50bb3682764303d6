// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// A provider instance: one set of settings and credentials for the Connectors API.
/// </summary>
[ConnectorsResourceType("pulumi:providers:connectors")]
public partial class Provider : ProviderResource
{
    /// <summary>
    /// Id of the default sub-account, for resources and functions that do not set <c>accountId</c>, such as <c>a3ba4fbd9d51df11</c>. It must not be a secret, because the ids of resources contain it. If it is not set, the provider reads the environment variable <c>CONNECTORS_ACCOUNT_ID</c>.
    /// </summary>
    [Output("accountId")]
    public Output<string?> AccountId { get; private set; } = null!;

    /// <summary>
    /// Root URL of the Connectors API, such as <c>https://api.example.com</c>. The scheme must be <c>https</c>; <c>http</c> is accepted for a loopback address only. If it is not set, the provider reads the environment variable <c>CONNECTORS_BASE_URL</c>.
    /// </summary>
    [Output("baseUrl")]
    public Output<string?> BaseUrl { get; private set; } = null!;

    /// <summary>
    /// Client id of the API credentials. The provider exchanges it, together with <c>clientSecret</c>, for an access token. If it is not set, the provider reads the environment variable <c>CONNECTORS_CLIENT_ID</c>.
    /// </summary>
    [Output("clientId")]
    public Output<string?> ClientId { get; private set; } = null!;

    /// <summary>
    /// What Configure Connector does with the fields that a request leaves out: <c>merge</c> (it keeps them), <c>replace</c> (it empties them) or <c>auto</c> (the provider finds out, and saves nothing as long as a field that may hold a secret could be emptied). It is not documented; <c>pulumi-resource-connectors doctor --write-check</c> finds out. The default is <c>auto</c>.
    /// </summary>
    [Output("configureMode")]
    public Output<string?> ConfigureMode { get; private set; } = null!;

    /// <summary>
    /// What follows if a field of a <c>ConnectorConfiguration</c> contradicts the metadata of the platform: the check fails (<c>strict</c>), a warning is logged (<c>warn</c>), or fields are not compared with the metadata (<c>off</c>), for a time in which the metadata is wrong. The default is <c>strict</c>.
    /// </summary>
    [Output("validation")]
    public Output<string?> Validation { get; private set; } = null!;

    /// <summary>
    /// Create a Provider resource with the given unique name, arguments, and options.
    /// </summary>
    /// <param name="name">The unique name of the resource.</param>
    /// <param name="args">The arguments used to populate this resource's properties.</param>
    /// <param name="options">A bag of options that control this resource's behavior.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("connectors", name, args ?? new ProviderArgs(), MakeResourceOptions(options, ""))
    {
    }

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)
    {
        var defaults = new CustomResourceOptions
        {
            Version = Utilities.Version,
            PluginDownloadURL = Utilities.PluginDownloadUrl,
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }
}
