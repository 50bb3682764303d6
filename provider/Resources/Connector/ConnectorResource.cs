using System.Globalization;
using System.Runtime.CompilerServices;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>
/// A connector of the catalog in a sub-account. A change of its ids replaces it. <c>adoptExisting</c>, <c>removeAdopted</c> and
/// <c>removeIfUseUnknown</c> matter to Create and Delete only, so a change of their values is no difference.
/// </summary>
internal sealed partial class ConnectorResource(
    ConnectorService connectors,
    AddedConnectors added,
    PlannedConnectors planned,
    KnownEntries entries,
    ExistingObjectErrors errors,
    RetainedConfigurationWarnings retained,
    string? defaultAccountId) : IResource
{
    public const string TypeToken = "connectors:index:Connector";

    /// <summary>Reason of the check failure if neither the program nor the provider sets a sub-account.</summary>
    internal static readonly Message MissingAccount = $"'accountId' is missing; set it on the resource, or connectors:accountId as the default";

    public string Token => TypeToken;

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ConnectorCheck.Check(request, defaultAccountId, MissingAccount));

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var comparison = new PropertyComparison(request.OldInputs, request.NewInputs, request.IgnoreChanges);
        comparison.CompareProperty(PropertyNames.AccountId, replaces: true);
        comparison.CompareProperty(PropertyNames.ConnectorId, replaces: true);
        comparison.CompareMarks(request.OldState, ConnectorState.CopiedInputs.Append(PropertyNames.AccountId).Append(PropertyNames.ConnectorId));
        var changes = comparison.Changes;
        if (changes.Any(change => change.Replaces))
            await WarnIfInUseAsync(ConnectorKey.Parse(request.Id, defaultAccountId), request, cancellationToken);
        return new DiffResponse(changes, DeleteBeforeReplace: ConnectorKey.In(request.NewInputs)?.ToString() == request.Id);
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        if (request.Preview)
            return await PreviewAsync(request, ConnectorKey.In(request.Inputs), cancellationToken);
        var key = ConnectorKey.Require(request.Inputs);
        var adopts = entries.FindOwn(key, request.Context.Urn) is not null || request.Inputs.GetBoolean(PropertyNames.AdoptExisting);
        var result = await connectors.AddAsync(key, adopts, request.Inputs, request.Context.Writes, cancellationToken);
        if (!result.IsNew && !adopts)
            throw AlreadyAdded(key, request.Context, result);
        added.Add(key, result.IsNew);
        return new CreateResponse(key.ToString(), ConnectorState.Of(key, request.Inputs, result.Added, IsAdopted(key, result)));
    }

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (await connectors.FindExpectedAsync(key, cancellationToken) is not { } found)
        {
            if (request.Mode == ReadMode.Import)
                await ImportHint.LogAsync(connectors, key, request.Context.Log, cancellationToken);
            return null;
        }

        var inputs = key.Into(ConnectorState.WithInputs(PropertyMap.Empty, request.OldInputs), request.OldInputs);
        var adopted = request.OldState.GetBoolean(PropertyNames.Adopted);
        return new ReadResponse(key.ToString(), ConnectorState.Of(key, inputs, found, adopted), inputs);
    }

    // Diff plans an update of secret marks only. The engine also calls Update after a Create that could not see what it had added.
    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (request.Preview || request.OldState.Get(PropertyNames.Name) is not null)
            return key.Into(ConnectorState.WithInputs(request.OldState, request.NewInputs), request.NewInputs);
        var result = await connectors.AddAsync(key, adopts: true, request.NewInputs, request.Context.Writes, cancellationToken);
        added.Add(key, result.IsNew);
        return ConnectorState.Of(key, request.NewInputs, result.Added, adopted: false);
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (request.OldState.GetBoolean(PropertyNames.Adopted) && !request.OldInputs.GetBoolean(PropertyNames.RemoveAdopted))
        {
            LogKeptAdopted(request.Context.Log, key);
            return;
        }

        await connectors.RemoveAsync(key, request.OldInputs.GetBoolean(PropertyNames.RemoveIfUseUnknown), request.Context.Writes, cancellationToken);
        entries.Forget(key);
        retained.MarkRemoved(key);
    }

    public async IAsyncEnumerable<ListedResource> ListAsync(
        ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = ListQuery.Read(request.Query, defaultAccountId, PropertyNames.AccountId, PropertyNames.Query);
        var found = await connectors.SearchAsync(query.AccountId, query.Keyword, cancellationToken);
        foreach (var added in found.OrderBy(added => added.Catalogue.ConnectorId, StringComparer.Ordinal))
            yield return new ListedResource(new ConnectorKey(query.AccountId, added.Catalogue.ConnectorId).ToString(), added.Catalogue.Name);
    }

    private ProviderException AlreadyAdded(ConnectorKey key, CallContext context, AddResult result) =>
        errors.Create(
            result.WasAbsent
                ? (Message)$"Connector '{key.Connector}' was added to sub-account '{key.Account}' by others while this run was adding it."
                : $"Connector '{key.Connector}' is already added to sub-account '{key.Account}'.",
            $"`pulumi destroy` then leaves it, unless removeAdopted is true",
            key,
            context);

    // A connector that was there before stays adopted, and so does one of whose entry only the inputs are known: the delete has left it.
    private bool IsAdopted(ConnectorKey key, AddResult result) => !result.IsNew && (entries.Find(key) is not { } entry || entry.Adopted != false);

    private async Task<CreateResponse> PreviewAsync(CreateRequest request, ConnectorKey? key, CancellationToken cancellationToken)
    {
        if (key is not null)
        {
            await connectors.ThrowIfNotInCatalogueAsync(key, cancellationToken);
            planned.Add(key);
            if (!request.Inputs.GetBoolean(PropertyNames.AdoptExisting)
                && entries.FindOwn(key, request.Context.Urn) is null
                && await connectors.FindAsync(key, accepts: listed => listed is null, cancellationToken) is not null)
            {
                LogAlreadyAdded(request.Context.Log, key);
            }
        }

        return new CreateResponse(CreateResponse.UnknownId, request.Inputs);
    }

    private async Task WarnIfInUseAsync(ConnectorKey key, DiffRequest request, CancellationToken cancellationToken)
    {
        if (await connectors.TryFindAsync(key, accepts: listed => listed is null or { InUse: false }, cancellationToken) is not { InUse: not false } added)
            return;
        if (added is { InUse: true })
            LogInUse(request.Context.Log, key, Describe(added.SourceConnections), Describe(added.DestinationConnections));
        else if (!request.OldInputs.GetBoolean(PropertyNames.RemoveIfUseUnknown))
            LogUseUnknown(request.Context.Log, key);

        static string Describe(int? connections) => connections?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number of";
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{Key}' is already added. The update will fail unless a planned delete removes it first; import it, or set adoptExisting to true.")]
    private static partial void LogAlreadyAdded(ILogger log, ConnectorKey key);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{Key}' is used by {SourceConnections} connections as their source and {DestinationConnections} as their destination. "
            + "It can be replaced only after they are deleted.")]
    private static partial void LogInUse(ILogger log, ConnectorKey key, string sourceConnections, string destinationConnections);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The platform does not state how many connections use connector '{Key}'. It can be replaced only if removeIfUseUnknown was set to true before.")]
    private static partial void LogUseUnknown(ILogger log, ConnectorKey key);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{Key}' is not removed, because it was added before this stack adopted it. To remove it, set removeAdopted to true before the delete.")]
    private static partial void LogKeptAdopted(ILogger log, ConnectorKey key);
}
