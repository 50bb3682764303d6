using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// Keeps two entries of a run from touching the same object: every Check and Create claims it, a Create of what another resource claims is
/// refused, and a Delete leaves an object that another entry uses. Every call adds what it shows of the state to the known entries.
/// </summary>
/// <param name="claims">The claims on the objects of one platform.</param>
/// <param name="isAddedAsync">Whether a connector is in its sub-account.</param>
internal sealed partial class ClaimedResource(
    IResource resource, ObjectClaims claims, KnownEntries entries, Func<ConnectorKey, CancellationToken, Task<bool>> isAddedAsync, string? defaultAccountId) : IResource
{
    public string Token => resource.Token;

    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        entries.Add(request.Context.Urn, request.OldInputs);
        var response = await resource.CheckAsync(request, cancellationToken);
        if (ConnectorKey.In(response.Inputs) is { } key)
            claims.Add(Token, key, request.Context.Urn, Claim.Declared);
        return response;
    }

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        entries.Add(request.Context.Urn, request.Id, request.OldState);
        return resource.DiffAsync(request, cancellationToken);
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        if (ConnectorKey.In(request.Inputs) is not { } key)
            return await resource.CreateAsync(request, cancellationToken);
        if (claims.TryBegin(Token, key, request.Context.Urn) is { } other)
            throw DeclaredTwice(key, other);
        var response = await resource.CreateAsync(request, cancellationToken);
        if (request.Preview)
            return response;
        claims.Add(Token, key, request.Context.Urn, Claim.Created);
        return response with { State = entries.Record(response.State, request.Context.Urn, key) };
    }

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        if (request.Mode == ReadMode.Refresh)
            entries.Add(request.Context.Urn, request.Id, request.OldState);
        var response = await resource.ReadAsync(request, cancellationToken);
        if (response is null)
        {
            entries.Forget(ConnectorKey.Parse(request.Id, defaultAccountId));
            return null;
        }

        return response with { State = await KnownEntries.KeepAsync(response.State, request.OldState, key => isAddedAsync(key, cancellationToken)) };
    }

    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        entries.Add(request.Context.Urn, request.Id, request.OldState);
        var state = await resource.UpdateAsync(request, cancellationToken);
        return state.WithOptional(KnownEntries.OutputName, request.OldState.Get(KnownEntries.OutputName));
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var (urn, key) = (request.Context.Urn, ConnectorKey.Parse(request.Id, defaultAccountId));
        entries.Add(urn, request.Id, request.OldState);
        if (claims.FindKeeper(Token, key, urn) is { } keeper)
        {
            LogKept(request.Context.Log, urn, key, keeper);
            return;
        }

        await resource.DeleteAsync(request, cancellationToken);
        claims.Add(Token, key, urn, Claim.Released);
    }

    public IAsyncEnumerable<ListedResource> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        resource.ListAsync(request, cancellationToken);

    private static ProviderException DeclaredTwice(ConnectorKey key, string other) =>
        new(
            ProviderFailure.Precondition,
            $"'{key.Text}' is declared by another resource of this program: {other}.",
            advice: $"Remove one of the two resources from the program.");

    private static void LogKept(ILogger log, string urn, ConnectorKey key, string keeper)
    {
        if (keeper == urn)
            LogNotDeleted(log, key);
        else
            LogKept(log, key, keeper);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "'{Id}' is not deleted, because the resource that replaces it has the same id. To delete it first, set the resource option deleteBeforeReplace.")]
    private static partial void LogNotDeleted(ILogger log, ConnectorKey id);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "'{Id}' is removed from the state only, and remains on the platform, because this run declares it as {Keeper}.")]
    private static partial void LogKept(ILogger log, ConnectorKey id, string keeper);
}
