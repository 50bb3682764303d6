using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>The saved configuration of an added connector. Only the fields that a program sets are managed.</summary>
internal sealed partial class ConnectorConfigurationResource(
    ConfigurationService configurations,
    ConnectorService connectors,
    ConfigurationWriter writer,
    AddedConnectors added,
    PlannedConnectors planned,
    ObjectClaims claims,
    KnownEntries entries,
    ExistingObjectErrors errors,
    RetainedConfigurationWarnings retained,
    FieldValidation validation,
    string? defaultAccountId) : IResource
{
    public const string TypeToken = "connectors:index:ConnectorConfiguration";

    private readonly ConfigurationCheck _check = new(configurations, planned, validation, defaultAccountId);

    public string Token => TypeToken;

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        _check.CheckAsync(request, cancellationToken);

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new DiffResponse(
            ConfigurationDiff.Compare(request.OldInputs, request.OldState, request.NewInputs, request.IgnoreChanges),
            DeleteBeforeReplace: ConnectorKey.In(request.NewInputs)?.ToString() == request.Id));

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        if (request.Preview)
        {
            _check.WarnIfUnchecked(request.Context);
            return new CreateResponse(CreateResponse.UnknownId, request.Inputs);
        }

        var key = ConnectorKey.Require(request.Inputs);
        var before = await configurations.GetForCreateAsync(key, cancellationToken);
        var isFresh = await configurations.IsFreshAsync(key, before, request.Inputs, cancellationToken);
        if (!isFresh && !request.Inputs.GetBoolean(PropertyNames.AdoptExisting))
            ThrowIfNotOwn(key, before, request.Context);

        // What was saved before is not a default.
        var isNew = isFresh && (before.LastUpdated is null || added.IsNew(key));
        var save = new SaveRequest(key, OldInputs: PropertyMap.Empty, OldState: PropertyMap.Empty, request.Inputs, IgnoreChanges: [], isNew, request.Context);
        var state = await writer.WriteAsync(save, RemoteState.FromState(PropertyMap.Empty).Observe(before), cancellationToken);
        return new CreateResponse(key.ToString(), state);
    }

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        var remote = RemoteState.FromState(request.OldState);
        var found = await configurations.FindCurrentAsync(key, remote, cancellationToken);
        if (found is not { } document || (request.Mode == ReadMode.Refresh ? document.IsNeverSaved : !document.Exists))
        {
            if (request.Mode == ReadMode.Import)
                await ImportHint.LogAsync(connectors, key, request.Context.Log, cancellationToken);
            return null;
        }

        return request.Mode == ReadMode.Refresh ? Refresh(key, request, remote, document) : Import(key, document);
    }

    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        var changes = ConfigurationDiff.Compare(request.OldInputs, request.OldState, request.NewInputs, request.IgnoreChanges);
        var needsWrite = ConfigurationDiff.NeedsWrite(changes);
        var unwritten = ConfigurationState.Unwritten(key, request.OldState, request.OldInputs, request.NewInputs);
        if (request.Preview)
        {
            _check.WarnIfUnchecked(request.Context);
            return needsWrite ? ConfigurationState.Planned(unwritten, request.NewInputs) : unwritten;
        }

        if (!needsWrite && IsDoneWithoutRead(request, changes, unwritten))
            return unwritten;
        var remote = RemoteState.FromState(request.OldState);
        remote = remote.ThrowIfChanged(key, await configurations.FindCurrentAsync(key, remote, cancellationToken));
        var save = new SaveRequest(key, request.OldInputs, request.OldState, request.NewInputs, request.IgnoreChanges, IsFresh: false, request.Context);
        return needsWrite || HasDrifted(request, remote) ? await writer.WriteAsync(save, remote, cancellationToken) : writer.Recheck(save, remote);
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        // The first half of a replacement by the same configuration.
        if (claims.IsDeclared(TypeToken, key, request.Context.Urn))
            return;

        switch (DeleteAction.In(request.OldInputs))
        {
            case DeleteAction.Remove when claims.FindKeeper(ConnectorResource.TypeToken, key, request.Context.Urn) is { } keeper:
                LogConnectorKept(request.Context.Log, key, keeper);
                break;
            case DeleteAction.Remove:
                await connectors.RemoveAsync(
                    key, request.OldInputs.GetBoolean(PropertyNames.RemoveIfUseUnknown), request.Context.Writes, cancellationToken);
                entries.Forget(key);
                break;
            case DeleteAction.Clear when await configurations.FindAsync(key, cancellationToken) is { IsNeverSaved: false } current:
                var clear = new SaveRequest(key, request.OldInputs, request.OldState, Inputs: PropertyMap.Empty, IgnoreChanges: [], IsFresh: false, request.Context);
                await writer.ClearAsync(clear, RemoteState.FromState(request.OldState) with { Document = current }, cancellationToken);
                break;
            case DeleteAction.Retain:
                retained.Add(key, request.Context.Log);
                break;
        }
    }

    public async IAsyncEnumerable<ListedResource> ListAsync(
        ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = ListQuery.Read(request.Query, defaultAccountId, PropertyNames.AccountId);
        var found = await connectors.SearchAsync(query.AccountId, query.Keyword, cancellationToken);
        foreach (var added in found.Where(added => added.Configured == true).OrderBy(added => added.Catalogue.ConnectorId, StringComparer.Ordinal))
            yield return new ListedResource(new ConnectorKey(query.AccountId, added.Catalogue.ConnectorId).ToString(), added.Catalogue.Name);
    }

    private static ReadResponse Import(ConnectorKey key, ConfigurationDocument document)
    {
        var imported = ConfigurationState.ImportedInputs(key, document);
        var writes = OwnWrites.None with { Config = imported.GetMap(PropertyNames.Config), Name = imported.Get(PropertyNames.Name), SecretName = imported.Get(PropertyNames.SecretName) };
        return new ReadResponse(key.ToString(), ConfigurationState.Of(key, new Reconciliation(imported, imported, writes), document, authUrl: null, ConfigureMode.Unknown), imported);
    }

    private static ReadResponse Refresh(ConnectorKey key, ReadRequest request, RemoteState before, ConfigurationDocument document)
    {
        var action = DriftAction.In(request.OldInputs);
        var remote = before.Observe(document);
        if (action != DriftAction.Ignore)
            DriftWarning.Log(request.Context.Log, key, remote, request.OldInputs);
        var now = Reconciliation.Of(request.OldInputs, remote, adoptsDrift: action == DriftAction.Update);

        // Secrets are not read: the outputs contain what was written last, which the inputs do not after a failed update.
        now = now with { Seen = now.Seen.WithOptional(PropertyNames.SecretConfig, request.OldState.Get(PropertyNames.SecretConfig)) };
        var authUrl = request.OldState.GetString(PropertyNames.AuthUrl);
        if (request.OldInputs.GetBoolean(PropertyNames.RequireConfigured) && ConfigurationState.WhyIncomplete(key, request.OldInputs, document, authUrl) is { } reason)
            LogIncomplete(request.Context.Log, reason);
        var state = ConfigurationState.Of(key, now, document, authUrl, ConfigureModes.In(request.OldState));
        return new ReadResponse(key.ToString(), state, now.Inputs);
    }

    // If only secret marks differ, the platform has nothing to do with it, unless the state is of a configuration that is not ready.
    private static bool IsDoneWithoutRead(UpdateRequest request, ImmutableArray<PropertyChange> changes, PropertyMap planned) =>
        changes.All(change => change.MarksOnly)
            ? !changes.IsEmpty && planned.GetBoolean(PropertyNames.Configured) && RemoteState.FromState(request.OldState).ShowsInputs(request.NewInputs) && planned.WithoutMarks() == request.OldState.WithoutMarks()
            : !request.NewInputs.GetBoolean(PropertyNames.RequireConfigured);

    // After a write that the platform did not do completely, the engine calls Update again although no input has changed.
    private static bool HasDrifted(UpdateRequest request, RemoteState remote) =>
        DriftAction.In(request.NewInputs) == DriftAction.Update && !remote.DriftedFields(request.NewInputs).IsEmpty;

    private void ThrowIfNotOwn(ConnectorKey key, ConfigurationDocument current, CallContext context)
    {
        if (entries.FindOwn(key, context.Urn) is not { } entry)
        {
            throw errors.Create(
                $"Connector '{key.Connector}' in sub-account '{key.Account}' already has a configuration.",
                $"the fields that the program sets are overwritten",
                key,
                context);
        }

        if (entry.LastObserved is { } observed && current.LastUpdated is { } changed && changed != observed)
        {
            throw new ProviderException(
                ProviderFailure.Precondition,
                $"The configuration of connector '{key.Connector}' in sub-account '{key.Account}' was changed at {Timestamps.Format(changed)}, "
                    + $"after this stack last observed it ({Timestamps.Format(observed)}), and before it was replaced.",
                $"Nothing was written.",
                $"To overwrite the fields that the program sets, set adoptExisting to true.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason} The next `pulumi up` fails as long as it is not complete (requireConfigured).")]
    private static partial void LogIncomplete(ILogger log, Message reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{Key}' and its configuration are not removed although onDelete is 'remove', because this run declares the connector as {Keeper}.")]
    private static partial void LogConnectorKept(ILogger log, ConnectorKey key, string keeper);
}
