using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>The saved configuration of an added connector. Only the fields that a program sets are managed.</summary>
internal sealed partial class ConnectorConfigurationResource(
    ConnectorsClient client,
    ConfigurationService configurations,
    ConnectorService connectors,
    CreatedThisRun created,
    RetainedConfigurationWarnings retained,
    TimeProvider time,
    string? defaultAccountId) : IResource
{
    public const string TypeToken = "connectors:index:ConnectorConfiguration";

    private readonly ConfigurationSaver _saver = new(client, time);
    private readonly ConfigurationCheck _check = new(configurations, defaultAccountId);

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
            return new CreateResponse(ConnectorKey.In(request.Inputs)?.ToString() ?? string.Empty, request.Inputs);
        var key = ConnectorKey.Require(request.Inputs);
        var before = await configurations.GetForCreateAsync(key, cancellationToken);
        if (before.Exists && !request.Inputs.GetBoolean(PropertyNames.AdoptExisting))
            throw AlreadyConfigured(key, request.Context.Name);
        var plan = SavePlan.Create(olds: PropertyMap.Empty, request.Inputs, ignored: [], before);
        return new CreateResponse(key.ToString(), await SaveAsync(key, request.Inputs, plan, request.Context.Writes, cancellationToken));
    }

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        var remote = RemoteState.FromState(request.OldState);
        if (await configurations.FindCurrentAsync(key, remote, cancellationToken) is not { Exists: true } document)
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
        var planned = key.Into(ConfigurationState.WithInputs(request.OldState, request.NewInputs), request.NewInputs);
        if (request.Preview)
            return needsWrite ? planned.Without(PropertyNames.LastUpdated).Without(PropertyNames.RemoteLastUpdated) : planned;
        if (!needsWrite && IsDoneWithoutRead(request, changes, planned))
            return planned;
        var remote = RemoteState.FromState(request.OldState);
        var current = remote.ThrowIfChanged(key, await configurations.FindCurrentAsync(key, remote, cancellationToken));
        if (!needsWrite && !HasUndoneFields(request, current))
            return Recheck(key, request, remote, current);
        var plan = SavePlan.Create(request.OldInputs, request.NewInputs, request.IgnoreChanges, current);
        return await SaveAsync(key, request.NewInputs, plan, request.Context.Writes, cancellationToken);
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (created.Contains(TypeToken, key))
        {
            LogKeptForOtherResource(request.Context.Log, key);
            return;
        }

        switch (DeleteAction.In(request.OldInputs))
        {
            case DeleteAction.Remove when created.Contains(ConnectorResource.TypeToken, key):
                LogConnectorKept(request.Context.Log, key);
                break;
            case DeleteAction.Remove:
                await connectors.RemoveAsync(
                    key, request.OldInputs.GetBoolean(PropertyNames.RemoveIfUseUnknown), request.Context.Writes, cancellationToken);
                break;
            case DeleteAction.Clear when await configurations.FindAsync(key, cancellationToken) is { Exists: true } current:
                var emptied = SavePlan.Create(request.OldInputs, PropertyMap.Empty, ignored: [], current);
                await _saver.SaveAsync(key, emptied, request.Context.Writes, kept: null, cancellationToken);
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
        return new ReadResponse(key.ToString(), ConfigurationState.Of(key, imported, document, lastOwnWrite: null, authUrl: null), imported);
    }

    private static ReadResponse Refresh(ConnectorKey key, ReadRequest request, RemoteState remote, ConfigurationDocument document)
    {
        var action = DriftAction.In(request.OldInputs);
        if (action != DriftAction.Ignore)
        {
            var observed = remote.Observe(document) with { Managed = ManagedFields.In(request.OldInputs, ignored: []) };
            DriftWarning.Log(request.Context.Log, key, observed, hasSecrets: request.OldInputs.GetMap(PropertyNames.SecretConfig).Count > 0);
        }

        var refreshed = ConfigurationState.RefreshedInputs(request.OldInputs, document);
        var state = ConfigurationState.Of(key, refreshed, document, remote.LastOwnWrite, request.OldState.GetString(PropertyNames.AuthUrl));

        // The engine plans from the inputs, so they remain unchanged if drift must not be repaired.
        return new ReadResponse(key.ToString(), state, action == DriftAction.Update ? refreshed : request.OldInputs);
    }

    // If only secret marks differ, the platform has nothing to do with it, unless the state is of a configuration that is not ready.
    private static bool IsDoneWithoutRead(UpdateRequest request, ImmutableArray<PropertyChange> changes, PropertyMap planned) =>
        changes.All(change => change.MarksOnly)
            ? !changes.IsEmpty && planned.GetBoolean(PropertyNames.Configured) && planned.WithoutMarks() == request.OldState.WithoutMarks()
            : !request.NewInputs.GetBoolean(PropertyNames.RequireConfigured);

    // After a write that the platform did not do completely, the engine calls Update again although no input has changed.
    private static bool HasUndoneFields(UpdateRequest request, ConfigurationDocument current) =>
        DriftAction.In(request.NewInputs) == DriftAction.Update
        && !RemoteState.MismatchedFields(current, ManagedFields.In(request.NewInputs, request.IgnoreChanges)).IsEmpty;

    // Checks a configuration that was not ready again, without a write.
    private static PropertyMap Recheck(ConnectorKey key, UpdateRequest request, RemoteState remote, ConfigurationDocument current)
    {
        var authUrl = request.OldState.GetString(PropertyNames.AuthUrl);
        var state = ConfigurationState.Of(key, request.NewInputs, current, remote.LastOwnWrite ?? current.LastUpdated, authUrl);
        return ThrowIfNotReady(key, request.NewInputs, state, [], ConfigurationState.WhyIncomplete(key, request.NewInputs, current, authUrl));
    }

    private static PropertyMap ThrowIfNotReady(
        ConnectorKey key, PropertyMap inputs, PropertyMap state, ImmutableArray<Message> problems, Message? whyIncomplete)
    {
        var reasons = whyIncomplete is null ? problems : problems.Add(whyIncomplete);
        return reasons.IsEmpty ? state : throw new PartialResourceException(key.ToString(), state, inputs, reasons);
    }

    private static ProviderException AlreadyConfigured(ConnectorKey key, string name) =>
        new(
            ProviderFailure.AlreadyExists,
            $"Connector '{key.Connector}' in sub-account '{key.Account}' already has a configuration.",
            advice: $"Give a renamed resource an alias with its old name, import the configuration with `pulumi import {TypeToken} {name} {key.Text}`, or set "
                + $"adoptExisting to true to overwrite the fields that the program sets.");

    private async Task<PropertyMap> SaveAsync(
        ConnectorKey key, PropertyMap inputs, SavePlan plan, SentWrites writes, CancellationToken cancellationToken)
    {
        var outcome = await _saver.SaveAsync(key, plan, writes, ConfigurationState.Kept(key, inputs), cancellationToken);
        created.Add(TypeToken, key);
        if (outcome.After is not { } after)
        {
            var unread = ConfigurationState.Of(key, inputs, plan.Before with { LastUpdated = null }, lastOwnWrite: null, authUrl: null);
            return ThrowIfNotReady(key, inputs, unread, outcome.Problems, whyIncomplete: null);
        }

        var saved = ConfigurationState.RefreshedInputs(inputs, after);
        var state = ConfigurationState.Of(key, saved, after, lastOwnWrite: after.LastUpdated, outcome.AuthUrl);
        return ThrowIfNotReady(key, inputs, state, outcome.Problems, ConfigurationState.WhyIncomplete(key, inputs, after, outcome.AuthUrl));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Configuration '{Key}' is not deleted, because this run wrote it for another resource.")]
    private static partial void LogKeptForOtherResource(ILogger log, ConnectorKey key);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{Key}' and its configuration are not removed although onDelete is 'remove', because this run created the connector for another resource.")]
    private static partial void LogConnectorKept(ILogger log, ConnectorKey key);
}
