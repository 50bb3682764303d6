using System.Collections.Concurrent;
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
    /// <summary>URNs of the resources that are replaced because the sub-account of the settings has changed.</summary>
    private readonly ConcurrentDictionary<string, bool> _moved = new(StringComparer.Ordinal);

    public string Token => resource.Token;

    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var response = await resource.CheckAsync(request with { OldInputs = Complete(request.OldInputs, defaultAccountId) }, cancellationToken);

        // The plan of a replacement shows the inputs of its second check, which has no old inputs.
        return SetsAccount(request.NewInputs) || (request.OldInputs.Count == 0 && _moved.ContainsKey(request.Context.Urn))
            ? response
            : response with { Inputs = response.Inputs.Without(PropertyNames.AccountId) };
    }

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var complete = request with { OldInputs = Complete(request.OldInputs, AccountOf(request.Id)), NewInputs = Complete(request.NewInputs, defaultAccountId) };
        var response = await resource.DiffAsync(complete, cancellationToken);
        if (!SetsAccount(request.NewInputs) && response.Changes.Any(IsOfAccount))
            _moved[request.Context.Urn] = true;

        // The engine takes the old value from the outputs, unless the inputs are compared.
        return SetsAccount(request.OldInputs)
            ? response
            : response with { Changes = [.. response.Changes.Select(change => IsOfAccount(change) ? change with { InputDiff = false } : change)] };
    }

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        resource.CreateAsync(request with { Inputs = Complete(request.Inputs, defaultAccountId) }, cancellationToken);

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var oldInputs = request.Mode == ReadMode.Refresh ? Complete(request.OldInputs, AccountOf(request.Id)) : request.OldInputs;
        try
        {
            return await resource.ReadAsync(request with { OldInputs = oldInputs }, cancellationToken) is { } response
                ? response with { Inputs = AsInProgram(request, response.Inputs) }
                : null;
        }
        catch (PartialResourceException exception)
        {
            throw new PartialResourceException(exception.Id, exception.State, AsInProgram(request, exception.Inputs), exception.Reasons);
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

    private static bool IsOfAccount(PropertyChange change) => change.Path.Root == PropertyNames.AccountId;

    private static bool SetsAccount(PropertyMap inputs) => !inputs.Get(PropertyNames.AccountId).IsEmpty();

    // Empty inputs are those of a resource that is new.
    private static PropertyMap Complete(PropertyMap inputs, string? accountId) =>
        accountId is null || inputs.Count == 0 || SetsAccount(inputs) ? inputs : inputs.With(PropertyNames.AccountId, PropertyValue.Of(accountId));

    private static string? AccountOf(string id) => ConnectorKey.Find(id)?.AccountId;

    // An import has no old inputs. Its program needs no sub-account that the settings contain.
    private PropertyMap AsInProgram(ReadRequest request, PropertyMap inputs) =>
        (request.Mode == ReadMode.Refresh ? SetsAccount(request.OldInputs) : inputs.GetString(PropertyNames.AccountId) != defaultAccountId)
            ? inputs
            : inputs.Without(PropertyNames.AccountId);
}
