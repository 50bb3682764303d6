using System.Collections.Concurrent;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Reads configurations, and the metadata of their fields.</summary>
/// <param name="log">Receives, once for each connector, what the provider does not understand of its metadata.</param>
/// <param name="stopping">Cancels reads that callers share.</param>
internal sealed partial class ConfigurationService(
    ConnectorsClient client, ConnectorService connectors, CreatedThisRun created, ILogger log, TimeProvider time, CancellationToken stopping)
{
    /// <summary>Limit of the wait for an Add of the same connector, which the engine may have started concurrently.</summary>
    private static readonly TimeSpan SiblingWait = TimeSpan.FromSeconds(5);

    private readonly SharedRead<string, FieldSet?> _fields = new();
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    /// <returns>Null if the connector is certainly not in the sub-account.</returns>
    public async Task<ConfigurationDocument?> FindAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            // A wrong path also returns 404, so only the list proves that the connector is gone. If it is there, it may have been added a
            // moment ago.
            return await TryGetAsync(key, cancellationToken)
                ?? (await connectors.FindExpectedAsync(key, cancellationToken) is null ? null : await GetAsync(key, cancellationToken));
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

    /// <summary>
    /// Finds the configuration, and reads it again while it is stale. If it remains stale, the platform's clock has jumped back, and the last
    /// document is returned.
    /// </summary>
    /// <param name="remote">The remote side as the state contains it.</param>
    public Task<ConfigurationDocument?> FindCurrentAsync(ConnectorKey key, RemoteState remote, CancellationToken cancellationToken) =>
        Polling.ReadUntilAsync(() => FindAsync(key, cancellationToken), document => !remote.Observe(document).IsStale, time, cancellationToken);

    /// <summary>Gets the configuration for a Create, and waits for its connector if the engine is adding it concurrently.</summary>
    /// <exception cref="ProviderException">The connector is not added.</exception>
    public async Task<ConfigurationDocument> GetForCreateAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } document)
            return document;
        if (await created.WaitForAsync(ConnectorResource.TypeToken, key, SiblingWait, cancellationToken)
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
    /// Gets the metadata of a connector's fields, or null if it is not available. It is read once for a connector, whatever the sub-account and
    /// the number of callers.
    /// </summary>
    public async Task<FieldSet?> TryGetFieldsAsync(ConnectorKey key, CancellationToken cancellationToken) =>
        await _fields.GetAsync(
            key.ConnectorId, async _ => (await TryGetOwnAsync(key, stopping))?.Fields, IsKnown, cancellationToken)
        ?? (await TryGetOwnAsync(key, cancellationToken))?.Fields;

    /// <summary>Gets the configuration of the sub-account itself, or null if the connector is not added or the configuration cannot be read.</summary>
    public async Task<ConfigurationDocument?> TryGetOwnAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await connectors.TryFindAsync(key, cancellationToken) is null ? null : await GetAsync(key, cancellationToken);
        }
        catch (ApiException)
        {
            return null;
        }
    }

    private static bool IsKnown(FieldSet? fields) => fields is not null;

    private static Message Reading(ConnectorKey key) => $"read the configuration of connector '{key.Connector}' in sub-account '{key.Account}'";

    private async Task<ConfigurationDocument?> TryGetAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(key, cancellationToken);
        }
        catch (ApiException exception) when (exception.Failure == ApiFailure.NotFound)
        {
            return null;
        }
    }

    private async Task<ConfigurationDocument> GetAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        var document = await client.GetConfigurationAsync(key.AccountId, key.ConnectorId, cancellationToken);
        _fields.TryAdd(key.ConnectorId, document.Fields, IsKnown);
        if (!document.Fields.RepeatedIds.IsEmpty && _reported.TryAdd(key.ConnectorId, true))
            LogRepeatedFields(log, key.Connector, Message.List(document.Fields.RepeatedIds));
        return document;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The metadata of connector '{ConnectorId}' contains fields more than once, of which the first is used: {Fields}.")]
    private static partial void LogRepeatedFields(ILogger log, KnownText connectorId, Message fields);
}
