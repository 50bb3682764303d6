using System.Runtime.CompilerServices;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>
/// A connector of the catalogue in a sub-account. Its ids replace it; <c>adoptExisting</c> and <c>removeAdopted</c> matter to a Create and
/// a Delete only and are no difference.
/// </summary>
internal sealed partial class ConnectorResource(
    ConnectorPlatform platform, RunHistory history, RetainedConfigurations retained, string? defaultAccountId) : IResource
{
    public const string TypeToken = "connectors:index:Connector";

    public string Token => TypeToken;

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ConnectorCheck.Check(request, defaultAccountId, MissingAccount));

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var comparison = new PropertyComparison(request.OldInputs, request.News, request.IgnoreChanges);
        comparison.Property(PropertyNames.AccountId, replaces: true);
        comparison.Property(PropertyNames.ConnectorId, replaces: true);
        var changes = comparison.Changes;
        if (changes.Any(change => change.Replaces))
            await WarnIfInUseAsync(ConnectorKey.Parse(request.Id, defaultAccountId), request.Context.Log, cancellationToken);
        return new DiffResponse(changes, DeleteBeforeReplace: ConnectorKey.In(request.News)?.ToString() == request.Id);
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.In(request.Inputs);
        if (request.Preview)
            return await PreviewAsync(request, key, cancellationToken);
        if (key is null)
            throw new InvalidOperationException("The engine sent inputs that are not known to a real Create.");
        var found = await platform.FindAsync(key, cancellationToken);
        if (found is not null && !request.Inputs.Flag(PropertyNames.AdoptExisting))
            throw AlreadyAdded(key, request.Context.Name);
        var added = found ?? await platform.AddAsync(key, request.Inputs, cancellationToken);
        history.Note(TypeToken, key);
        return new CreateResponse(key.ToString(), ConnectorState.Of(key, request.Inputs, added, adopted: found is not null));
    }

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (await platform.FindHeldAsync(key, cancellationToken) is not { } added)
        {
            if (request.IsImport)
                await ImportAdvice.GiveAsync(platform, key, request.Context.Log, cancellationToken);
            return null;
        }

        var oldInputs = request.OldInputs ?? PropertyMap.Empty;
        var inputs = key.Into(ConnectorState.WithSettings(PropertyMap.Empty, oldInputs), oldInputs);
        var adopted = request.OldState?.Flag(PropertyNames.Adopted) == true;
        return new ReadResponse(key.ToString(), ConnectorState.Of(key, inputs, added, adopted), inputs);
    }

    // Diff plans none: everything but the settings replaces, and the platform knows nothing of these. The engine asks for one where a
    // Create could not see what it had added.
    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        if (request.Preview || request.OldState.Get(PropertyNames.Name) is not null)
            return ConnectorState.WithSettings(request.OldState, request.News);
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        return await platform.FindHeldAsync(key, cancellationToken) is { } added
            ? ConnectorState.Of(key, request.News, added, adopted: false)
            : throw new ProviderException(
                ProviderFailure.Precondition,
                $"Connector '{key.ConnectorId}' is not in sub-account '{key.AccountId}'. Run `pulumi refresh`, then `pulumi up` again");
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (history.HasMade(TypeToken, key))
        {
            LogKeptForOtherEntry(request.Context.Log, key);
        }
        else if (request.OldState.Flag(PropertyNames.Adopted) && !request.OldInputs.Flag(PropertyNames.RemoveAdopted))
        {
            LogKeptAdopted(request.Context.Log, key);
        }
        else
        {
            await platform.RemoveAsync(key, cancellationToken);
            retained.Drop(key);
        }
    }

    public async IAsyncEnumerable<ListedResource> ListAsync(
        ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = ListQuery.Read(request.Query, defaultAccountId, PropertyNames.AccountId, PropertyNames.Query);
        var found = await platform.SearchAsync(query.AccountId, query.Keyword, cancellationToken);
        foreach (var added in found.OrderBy(added => added.Catalogue.ConnectorId, StringComparer.Ordinal))
            yield return new ListedResource(new ConnectorKey(query.AccountId, added.Catalogue.ConnectorId).ToString(), added.Catalogue.Name);
    }

    /// <summary>What to say where neither the program nor the provider names a sub-account.</summary>
    internal const string MissingAccount = "'accountId' is missing: set it on the resource, or connectors:accountId for all of them";

    private static ProviderException AlreadyAdded(ConnectorKey key, string name) =>
        new(
            ProviderFailure.AlreadyExists,
            $"Connector '{key.ConnectorId}' is already added to sub-account '{key.AccountId}'. If the resource was renamed, give it an alias with "
                + $"its old name. To bring the connector under this stack as it is: pulumi import {TypeToken} {name} {key}. "
                + "To take it over in this run: set adoptExisting to true");

    private async Task<CreateResponse> PreviewAsync(CreateRequest request, ConnectorKey? key, CancellationToken cancellationToken)
    {
        if (key is not null)
        {
            await platform.ExpectInCatalogueAsync(key, cancellationToken);
            if (!request.Inputs.Flag(PropertyNames.AdoptExisting) && await platform.FindAsync(key, cancellationToken) is not null)
                LogAlreadyAdded(request.Context.Log, key);
        }

        return new CreateResponse(key?.ToString() ?? string.Empty, request.Inputs);
    }

    private async Task WarnIfInUseAsync(ConnectorKey key, ILogger log, CancellationToken cancellationToken)
    {
        if (await platform.TryFindAsync(key, cancellationToken) is { InUse: true } added)
            LogInUse(log, key, added.SourceConnections, added.DestinationConnections);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector {Key} is already added. The update will refuse it, unless a delete that is planned before takes it away; "
            + "import it, or set adoptExisting to true.")]
    private static partial void LogAlreadyAdded(ILogger log, ConnectorKey key);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector {Key} is used by {SourceConnections} connections as source and {DestinationConnections} as destination. "
            + "It can be replaced only when they are gone.")]
    private static partial void LogInUse(ILogger log, ConnectorKey key, int sourceConnections, int destinationConnections);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Connector {Key} stays: this run has made it for another entry of the stack.")]
    private static partial void LogKeptForOtherEntry(ILogger log, ConnectorKey key);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector {Key} stays: it was there before the stack took it over. To remove it too, set removeAdopted to true before the delete.")]
    private static partial void LogKeptAdopted(ILogger log, ConnectorKey key);
}
