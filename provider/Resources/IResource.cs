using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// A resource type. Wrong inputs are <see cref="CheckFailure"/>s, failures of the platform are <see cref="ProviderException"/>s, and a resource
/// that exists but is not ready is a <see cref="PartialResourceException"/>.
/// </summary>
/// <remarks>This folder uses neither gRPC nor HTTP.</remarks>
internal interface IResource
{
    /// <summary>Type token, such as <c>connectors:index:Connector</c>.</summary>
    string Token { get; }

    Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken);

    Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken);

    Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken);

    /// <returns>Null if the resource is certainly gone. A read that fails throws.</returns>
    Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken);

    /// <returns>The whole new state.</returns>
    Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken);

    Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken);

    /// <summary>Lists the resources that can be imported, in the ordinal order of their ids.</summary>
    IAsyncEnumerable<ListedResource> ListAsync(ListRequest request, CancellationToken cancellationToken);
}
