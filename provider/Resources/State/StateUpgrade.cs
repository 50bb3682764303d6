using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.State;

/// <summary>Upgrades the state of every request before a resource type reads it.</summary>
internal sealed class StateUpgrade(IResource resource) : IResource
{
    public string Token => resource.Token;

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        resource.CheckAsync(request, cancellationToken);

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        await resource.DiffAsync(request with { OldState = Upgrade(request.OldState) }, cancellationToken);

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        resource.CreateAsync(request, cancellationToken);

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        await resource.ReadAsync(request with { OldState = Upgrade(request.OldState) }, cancellationToken);

    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        await resource.UpdateAsync(request with { OldState = Upgrade(request.OldState) }, cancellationToken);

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        await resource.DeleteAsync(request with { OldState = Upgrade(request.OldState) }, cancellationToken);

    public IAsyncEnumerable<ListedResource> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        resource.ListAsync(request, cancellationToken);

    private static PropertyMap Upgrade(PropertyMap state) => StateVersion.Current.Upgrade(state);
}
