using System.Runtime.CompilerServices;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>The saved configuration of an added connector. Only the fields that a program names are managed.</summary>
internal sealed partial class ConnectorConfigurationResource(
    ConfigurationPlatform platform,
    ConnectorPlatform connectors,
    RunHistory history,
    RetainedConfigurations retained,
    string? defaultAccountId) : IResource
{
    public const string TypeToken = "connectors:index:ConnectorConfiguration";

    private readonly ConfigurationWriter _writer = new(platform, history);
    private readonly ConfigurationCheck _check = new(platform, defaultAccountId);

    public string Token => TypeToken;

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        _check.CheckAsync(request, cancellationToken);

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new DiffResponse(
            ConfigurationDiff.Compare(request.OldInputs, request.OldState, request.News, request.IgnoreChanges),
            DeleteBeforeReplace: ConnectorKey.In(request.News)?.ToString() == request.Id));

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.In(request.Inputs);
        if (request.Preview)
            return new CreateResponse(key?.ToString() ?? string.Empty, request.Inputs);
        if (key is null)
            throw new InvalidOperationException("The engine sent inputs that are not known to a real Create.");
        var before = await platform.GetForCreateAsync(key, cancellationToken);
        if (before.Exists && !request.Inputs.Flag(PropertyNames.AdoptExisting))
            throw AlreadyConfigured(key, request.Context.Name);
        var state = await _writer.WriteAsync(key, olds: PropertyMap.Empty, request.Inputs, before, ignored: [], cancellationToken);
        return new CreateResponse(key.ToString(), state);
    }

    public async Task<ReadResponse?> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (await platform.FindSinceAsync(key, request.OldState ?? PropertyMap.Empty, cancellationToken) is not { Exists: true } document)
        {
            if (request.IsImport)
                await ImportAdvice.GiveAsync(connectors, key, request.Context.Log, cancellationToken);
            return null;
        }

        if (request.OldInputs is not { Count: > 0 } oldInputs)
        {
            var imported = ConfigurationState.ImportedInputs(key, document);
            return new ReadResponse(key.ToString(), ConfigurationState.Of(key, imported, document, ourWrite: null, authUrl: null), imported);
        }

        var oldState = request.OldState ?? PropertyMap.Empty;
        var shown = ConfigurationState.RefreshedInputs(oldInputs, document);
        var state = ConfigurationState.Of(key, shown, document, Stamps.OurWrite(oldState), oldState.Text(PropertyNames.AuthUrl));
        if (Settings.OnDrift(oldInputs) != Settings.Ignore)
            DriftReport.Log(request.Context.Log, key, oldInputs, state, document);

        // Where drift is not to be repaired, the inputs stay as they were: the engine plans from them.
        return new ReadResponse(key.ToString(), state, Settings.OnDrift(oldInputs) == Settings.Update ? shown : oldInputs);
    }

    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        var changes = ConfigurationDiff.Compare(request.OldInputs, request.OldState, request.News, request.IgnoreChanges);
        var needsWrite = ConfigurationDiff.NeedsWrite(changes);
        var planned = ConfigurationState.Echo(request.OldState, request.News);
        if (request.Preview)
            return needsWrite ? planned.Without(PropertyNames.LastUpdated).Without(PropertyNames.RemoteLastUpdated) : planned;
        if (!needsWrite && !changes.IsEmpty && !request.News.Flag(PropertyNames.RequireConfigured))
            return planned;
        var current = await platform.FindSinceAsync(key, request.OldState, cancellationToken);
        UnseenChange.Refuse(key, request.OldState, current);
        if (!needsWrite && !HasUndoneFields(request, current))
            return ConfigurationWriter.Verify(key, request.News, request.OldState, current);
        return await _writer.WriteAsync(key, request.OldInputs, request.News, current, request.IgnoreChanges, cancellationToken);
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        var key = ConnectorKey.Parse(request.Id, defaultAccountId);
        if (history.HasMade(TypeToken, key))
        {
            LogKeptForOtherEntry(request.Context.Log, key);
            return;
        }

        switch (Settings.OnDelete(request.OldInputs))
        {
            case Settings.Remove when history.HasMade(ConnectorResource.TypeToken, key):
                LogConnectorKept(request.Context.Log, key);
                break;
            case Settings.Remove:
                await connectors.RemoveAsync(key, cancellationToken);
                break;
            case Settings.Clear when await platform.FindAsync(key, cancellationToken) is { Exists: true } current:
                await _writer.ClearAsync(key, request.OldInputs, current, cancellationToken);
                break;
            case Settings.Retain:
                retained.Note(key, request.Context.Log);
                break;
        }
    }

    public async IAsyncEnumerable<ListedResource> ListAsync(
        ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = ListQuery.Read(request.Query, defaultAccountId, PropertyNames.AccountId);
        var found = await connectors.SearchAsync(query.AccountId, query.Keyword, cancellationToken);
        foreach (var added in found.Where(added => added.Configured).OrderBy(added => added.Catalogue.ConnectorId, StringComparer.Ordinal))
            yield return new ListedResource(new ConnectorKey(query.AccountId, added.Catalogue.ConnectorId).ToString(), added.Catalogue.Name);
    }

    // After a write that the platform did not do in full, the engine asks again, although no input has changed.
    private static bool HasUndoneFields(UpdateRequest request, ConfigurationDocument current) =>
        Settings.OnDrift(request.News) == Settings.Update
        && ConfigurationVerification.Different(current, ManagedFields.In(request.News, request.IgnoreChanges)).Count > 0;

    private static ProviderException AlreadyConfigured(ConnectorKey key, string name) =>
        new(
            ProviderFailure.AlreadyExists,
            $"Connector '{key.ConnectorId}' in sub-account '{key.AccountId}' already has a configuration. If the resource was renamed, give it an alias "
                + $"with its old name. To bring the configuration under this stack as it is: pulumi import {TypeToken} {name} {key}. "
                + "To overwrite the fields that the program names: set adoptExisting to true");

    [LoggerMessage(Level = LogLevel.Warning, Message = "Configuration {Key} stays: this run has written it for another entry of the stack.")]
    private static partial void LogKeptForOtherEntry(ILogger log, ConnectorKey key);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector {Key} and its configuration stay although onDelete is 'remove': this run has made the connector for another entry of the stack.")]
    private static partial void LogConnectorKept(ILogger log, ConnectorKey key);
}
