using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// A resource type: what the engine asks of it, in the provider's own words. Failures of the world are <see cref="ProviderException"/>,
/// wrong inputs are <see cref="CheckFailure"/>, what exists but is not finished is <see cref="PartialResourceException"/>.
/// </summary>
/// <remarks>This folder knows neither gRPC nor HTTP.</remarks>
internal interface IResource
{
    /// <summary>Type token, such as <c>connectors:index:Connector</c>.</summary>
    string Token { get; }

    Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken);

    Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken);

    Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken);

    /// <returns>Null where the resource is surely gone; "I could not read it" is an exception.</returns>
    Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken);

    /// <returns>The whole new state.</returns>
    Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken);

    Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken);

    /// <summary>Resources that an import can take over, in the ordinal order of their ids.</summary>
    IAsyncEnumerable<ListedResource> ListAsync(ListRequest request, CancellationToken cancellationToken);
}
