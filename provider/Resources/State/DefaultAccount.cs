using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.State;

/// <summary>
/// Adds the sub-account of the provider's settings to the inputs of every request that lack one, and removes it from the inputs of the responses.
/// The inputs in the state are those of the program, because the engine shows each difference between the two in a refresh that runs the program.
/// </summary>
/// <param name="defaultAccountId">Null if the settings contain none.</param>
internal sealed class DefaultAccount(IResource resource, string? defaultAccountId) : IResource
{
    public string Token => resource.Token;

    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var response = await resource.CheckAsync(request with { OldInputs = Complete(request.OldInputs, OldAccount(request)) }, cancellationToken);
        return SetsAccount(request.NewInputs) || IsMoved(request) ? response : response with { Inputs = response.Inputs.Without(PropertyNames.AccountId) };
    }

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        resource.DiffAsync(
            request with { OldInputs = Complete(request.OldInputs, AccountOf(request.Id)), NewInputs = Complete(request.NewInputs, defaultAccountId) }, cancellationToken);

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        resource.CreateAsync(request with { Inputs = Complete(request.Inputs, defaultAccountId) }, cancellationToken);

    // An import has no old inputs, and returns everything that a program can set.
    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        if (request.Mode != ReadMode.Refresh || SetsAccount(request.OldInputs))
            return await resource.ReadAsync(request, cancellationToken);
        try
        {
            return await resource.ReadAsync(request with { OldInputs = Complete(request.OldInputs, AccountOf(request.Id)) }, cancellationToken) is { } response
                ? response with { Inputs = response.Inputs.Without(PropertyNames.AccountId) }
                : null;
        }
        catch (PartialResourceException exception)
        {
            throw new PartialResourceException(exception.Id, exception.State, exception.Inputs.Without(PropertyNames.AccountId), exception.Reasons);
        }
    }

    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        resource.UpdateAsync(
            request with { OldInputs = Complete(request.OldInputs, AccountOf(request.Id)), NewInputs = Complete(request.NewInputs, defaultAccountId) },
            cancellationToken);

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        resource.DeleteAsync(request with { OldInputs = Complete(request.OldInputs, AccountOf(request.Id)) }, cancellationToken);

    public IAsyncEnumerable<ListedResource> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        resource.ListAsync(request, cancellationToken);

    private static bool SetsAccount(PropertyMap inputs) => !inputs.Get(PropertyNames.AccountId).IsEmpty();

    // Empty inputs are those of a resource that is new.
    private static PropertyMap Complete(PropertyMap inputs, string? accountId) =>
        accountId is null || inputs.Count == 0 || SetsAccount(inputs) ? inputs : inputs.With(PropertyNames.AccountId, PropertyValue.Of(accountId));

    private static string? AccountOf(string id) => ConnectorKey.Find(id)?.AccountId;

    private string? OldAccount(CheckRequest request) => request.OldState.GetString(PropertyNames.AccountId) ?? defaultAccountId;

    // The plan of a replacement shows the new sub-account.
    private bool IsMoved(CheckRequest request) => OldAccount(request) != defaultAccountId;
}
