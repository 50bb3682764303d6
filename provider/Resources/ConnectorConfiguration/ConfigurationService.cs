using System.Collections.Concurrent;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Reads configurations, and the metadata of their fields.</summary>
/// <param name="log">Receives, once for each connector, what the provider does not understand of its metadata.</param>
/// <param name="stopping">Cancels reads that callers share.</param>
/// <param name="onWait">Receives a message before each wait.</param>
internal sealed class ConfigurationService(
    ConnectorsClient client,
    ConnectorService connectors,
    AddedConnectors addedConnectors,
    ILogger log,
    TimeProvider time,
    CancellationToken stopping,
    Action<Message>? onWait = null)
{
    /// <summary>Limit of the wait for an Add of the same connector, which the engine may have started concurrently.</summary>
    private static readonly TimeSpan SiblingWait = TimeSpan.FromSeconds(5);

    private readonly Polling _polling = new(time, onWait);
    private readonly SharedRead<string, FieldSet?> _fields = new();
    private readonly MetadataReport _report = new(log);

    /// <summary>Whether the platform has refused to return the fields of a connector that is not added.</summary>
    private volatile bool _hidesUnadded;

    /// <summary>Ids of the connectors of which a configuration is not editable.</summary>
    private readonly ConcurrentDictionary<string, bool> _protected = new(StringComparer.Ordinal);

    /// <returns>Null if the connector is certainly not in the sub-account.</returns>
    /// <exception cref="ProviderException">The configuration cannot be read, or is not understood.</exception>
    public async Task<ConfigurationDocument?> FindAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await UnderstoodAsync(key, await GetAsync(key, cancellationToken), cancellationToken);
        }
        catch (ApiException exception) when (MayMeanAbsence(exception))
        {
            // Platforms refuse a connector that is gone in many ways, and a wrong path is refused, too, so that only the list is proof.
            if (await connectors.FindExpectedAsync(key, cancellationToken) is null)
                return null;
            return await RereadAsync(key, exception, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Reading(key));
        }
    }

    /// <summary>
    /// Finds the configuration, and reads it again while it is stale. If it remains stale, the platform's clock has jumped back, and the last
    /// document is returned.
    /// </summary>
    /// <param name="remote">The remote side as the state contains it.</param>
    public async Task<ConfigurationDocument?> FindCurrentAsync(ConnectorKey key, RemoteState remote, CancellationToken cancellationToken)
    {
        var current = await _polling.ReadUntilAsync(
            () => FindAsync(key, cancellationToken),
            document => !remote.Observe(document).IsStale,
            $"waiting for the last save to become visible",
            cancellationToken);
        return current?.LastUpdated is { } saved && saved != remote.Writes.LastWrite && saved >= client.ServerTime
            ? await FindAgainAsync(key, saved, cancellationToken)
            : current;
    }

    /// <summary>Gets the configuration for a Create, and waits for its connector if the engine is adding it concurrently.</summary>
    /// <exception cref="ProviderException">The connector is not added.</exception>
    public async Task<ConfigurationDocument> GetForCreateAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } document)
            return document;
        onWait?.Invoke($"waiting for its connector to be added");
        if (await addedConnectors.WaitForAsync(key, SiblingWait, cancellationToken)
            && await FindAsync(key, cancellationToken) is { } added)
        {
            return added;
        }

        throw new ProviderException(
            ProviderFailure.Precondition,
            $"Could not configure connector '{key.Connector}', because it is not added to sub-account '{key.Account}'.",
            advice: $"Add it with a Connector resource, and pass the connectorId output of that resource (connectorId: connector.connectorId), so that it is added first.");
    }

    /// <summary>
    /// Whether a Create can save the configuration without overwriting what somebody else has saved: this run added the connector, or the API
    /// states that the configuration is not complete, no managed field has a value that the program changes, and no other field may hold a secret.
    /// </summary>
    public async Task<bool> IsFreshAsync(ConnectorKey key, ConfigurationDocument document, PropertyMap inputs, CancellationToken cancellationToken)
    {
        if (addedConnectors.IsNew(key))
            return true;
        var configured = document.Configured ?? (await connectors.TryFindAsync(key, cancellationToken))?.Configured;
        var managed = ManagedFields.In(inputs, ignored: []);
        return configured == false
            && document.Fields.All(field => field is { HasValue: false } or { ReadOnly: true }
                || (field.Sensitivity == Sensitivity.Plain && (!managed.TryGetValue(field.Id, out var value) || FieldComparison.Matches(value, field))));
    }

    /// <summary>Whether the configuration of a sub-account that was read is not editable, so that this one may not be, either.</summary>
    public bool MayBeProtected(ConnectorKey key) => _protected.ContainsKey(key.ConnectorId);

    /// <summary>
    /// Gets the metadata of a connector's fields, or null if it is not available. It is read once for a connector, whatever the sub-account and
    /// the number of callers.
    /// </summary>
    public async Task<FieldSet?> TryGetFieldsAsync(ConnectorKey key, CancellationToken cancellationToken) =>
        await _fields.GetAsync(
            key.ConnectorId, async _ => (await TryGetOwnAsync(key, stopping))?.Fields, IsKnown, cancellationToken)
        ?? (await TryGetOwnAsync(key, cancellationToken))?.Fields;

    /// <summary>
    /// Gets the configuration of the sub-account itself, or null if its fields cannot be read. Some platforms return those of a connector that is
    /// not added; the first response shows whether this one does.
    /// </summary>
    public async Task<ConfigurationDocument?> TryGetOwnAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            if (await connectors.FindAsync(key, accepts: _ => true, cancellationToken) is null)
                return await TryGetUnaddedAsync(key, cancellationToken);
            return await GetAsync(key, cancellationToken) is { FieldPlace: FieldPlace.Filled } document ? document : null;
        }
        catch (Exception exception) when (exception is ApiException or ProviderException)
        {
            return null;
        }
    }

    private async Task<ConfigurationDocument?> TryGetUnaddedAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (_hidesUnadded)
            return null;
        try
        {
            var document = await GetAsync(key, cancellationToken);
            _hidesUnadded = document.FieldPlace != FieldPlace.Filled;
            return _hidesUnadded ? null : document;
        }
        catch (ApiException exception) when (MayMeanAbsence(exception))
        {
            _hidesUnadded = true;
            return null;
        }
    }

    private static bool IsKnown(FieldSet? fields) => fields is not null;

    private static Message Reading(ConnectorKey key) => $"read the configuration of connector '{key.Connector}' in sub-account '{key.Account}'";

    private static bool MayMeanAbsence(ApiException exception) =>
        exception.IsInsideSuccess || exception.Failure is ApiFailure.NotFound or ApiFailure.BadRequest or ApiFailure.Forbidden or ApiFailure.Conflict or ApiFailure.InvalidResponse;

    // A timestamp of this very second is that of a save, or that of the read: the next read shows which.
    private async Task<ConfigurationDocument?> FindAgainAsync(ConnectorKey key, DateTimeOffset timestamp, CancellationToken cancellationToken)
    {
        await _polling.WaitAsync($"reading again in 1 s, to see whether a read moves the timestamp", cancellationToken);
        var again = await FindAsync(key, cancellationToken);
        if (again?.LastUpdated is not { } moved || moved == timestamp || moved < client.ServerTime)
            return again;
        client.IgnoreTimestamps();
        return again.WithoutTimestamp();
    }

    // A connector that is not found although it is listed may have been added a moment ago.
    private async Task<ConfigurationDocument?> RereadAsync(ConnectorKey key, ApiException refusal, CancellationToken cancellationToken)
    {
        if (refusal.Failure != ApiFailure.NotFound)
            throw refusal.ToProviderException(Reading(key));
        try
        {
            return await UnderstoodAsync(key, await GetAsync(key, cancellationToken), cancellationToken);
        }
        catch (ApiException exception) when (exception.Failure == ApiFailure.NotFound)
        {
            throw new ProviderException(
                ProviderFailure.Unavailable,
                $"Could not {Reading(key)}.",
                $"{exception.Text}, although the connector is added.",
                $"If the platform serves this endpoint at another path, set connectors:routes.getConfiguration (`pulumi-resource-connectors doctor` finds the path).",
                exception);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Reading(key));
        }
    }

    /// <summary>Returns the document if it shows whether the configuration was ever saved, or null if the connector is certainly not in the sub-account.</summary>
    private async Task<ConfigurationDocument?> UnderstoodAsync(ConnectorKey key, ConfigurationDocument document, CancellationToken cancellationToken)
    {
        if (FaultOf(document) is not { } fault)
            return document;
        var added = await connectors.FindExpectedAsync(key, cancellationToken);
        if (added is null)
            return null;
        return document is { FieldPlace: FieldPlace.Empty, Configured: null } && added.Configured == false
            ? document
            : throw new ProviderException(
                ProviderFailure.Unavailable,
                $"Could not {Reading(key)}.",
                $"The response of the API {fault}.",
                $"Run `pulumi-resource-connectors doctor`, which shows what of the response is understood, and report the result.");
    }

    // Where the fields stand is the one place that shows whether a configuration was ever saved.
    private static Message? FaultOf(ConfigurationDocument document) => document switch
    {
        { FieldPlace: FieldPlace.NotUnderstood } => (Message)$"contains '{Message.List(document.NotUnderstood)}' in a form that is not understood",
        { Exists: false, FieldPlace: FieldPlace.Absent } => $"contains no 'secretConfig', so that it does not show whether the configuration was ever saved",
        { Exists: false, FieldPlace: FieldPlace.Empty, Configured: not false } =>
            $"contains an empty 'secretConfig', although the list does not state that 'configured' is false",
        _ => null,
    };

    private async Task<ConfigurationDocument> GetAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        var document = await client.GetConfigurationAsync(key.AccountId, key.ConnectorId, cancellationToken);
        if (document.FieldPlace == FieldPlace.Filled)
            _fields.TryAdd(key.ConnectorId, document.Fields, IsKnown);
        if (document.Editable == false)
            _protected[key.ConnectorId] = true;
        _report.Log(key, document.Fields);
        return document;
    }
}
