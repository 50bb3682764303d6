using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Configurations on the platform: reading them, and writing them so that the outcome is known afterwards.</summary>
internal sealed class ConfigurationPlatform(ConnectorsClient client, ConnectorPlatform connectors, RunHistory history, TimeProvider time)
{
    /// <summary>How long an Add of the same connector, which the engine may have started at the same time, is waited for.</summary>
    private static readonly TimeSpan SiblingPatience = TimeSpan.FromSeconds(5);

    /// <summary>Of the time that the platform gives a save.</summary>
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, ImmutableArray<ConfigurationField>> _fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<ConfigurationDocument?>>> _fieldReadings = new(StringComparer.Ordinal);

    /// <returns>Null where the connector is surely not in the account.</returns>
    public async Task<ConfigurationDocument?> FindAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            // 404 is also what a wrong address answers. Only the list can tell that the connector is gone; and where it is not, it may have
            // been added just now.
            return await TryGetAsync(key, cancellationToken)
                ?? (await connectors.FindHeldAsync(key, cancellationToken) is null ? null : await GetAsync(key, cancellationToken));
        }
        catch (ApiException exception) when (exception.Failure == ApiFailure.NotFound)
        {
            throw new ProviderException(
                ProviderFailure.Unavailable,
                $"Could not {Reading(key)}: {exception.Message}, although the connector is added. The platform may serve this endpoint elsewhere: "
                    + $"set the provider's route '{EndpointNames.GetConfiguration}'",
                exception);
        }
        catch (ApiException exception)
        {
            throw exception.Explain(Reading(key));
        }
    }

    /// <summary>
    /// Like <see cref="FindAsync"/>, with patience where the platform shows a save from before this stack's own: a read may lag behind.
    /// Where it goes on doing so, its clock has jumped back.
    /// </summary>
    /// <param name="oldState">Tells when this stack last wrote; empty where it never did.</param>
    public Task<ConfigurationDocument?> FindSinceAsync(ConnectorKey key, PropertyMap oldState, CancellationToken cancellationToken) =>
        Patience.ReadAsync(
            () => FindAsync(key, cancellationToken), document => !(document?.LastUpdated < Stamps.OurWrite(oldState)), time, cancellationToken);

    /// <summary>Waits for the connector where the engine is adding it at the same time.</summary>
    public async Task<ConfigurationDocument> GetForCreateAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken) is { } document)
            return document;
        if (await history.WaitAsync(ConnectorResource.TypeToken, key, SiblingPatience, cancellationToken)
            && await FindAsync(key, cancellationToken) is { } added)
        {
            return added;
        }

        throw new ProviderException(
            ProviderFailure.Precondition,
            $"Connector '{key.ConnectorId}' is not added to sub-account '{key.AccountId}', so it cannot be configured. Add it with a Connector resource, "
                + "and pass that resource's connectorId output here (connectorId: connector.connectorId), so that it is added first");
    }

    /// <summary>
    /// What the platform says of a connector's fields, or null where it cannot be had. Asked once per connector, whatever the account and
    /// however many ask at the same time.
    /// </summary>
    public async Task<ImmutableArray<ConfigurationField>?> TryGetFieldsAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (_fields.TryGetValue(key.ConnectorId, out var known))
            return known;
        var reading = _fieldReadings.GetOrAdd(key.ConnectorId, _ => new(() => TryGetOwnAsync(key, cancellationToken)));
        var shared = await reading.Value.WaitAsync(cancellationToken);
        _fieldReadings.TryRemove(key.ConnectorId, out _);
        return (shared ?? await TryGetOwnAsync(key, cancellationToken))?.Fields;
    }

    /// <summary>The account's own configuration. Nothing is asked where the connector is not added: the platform has nothing to say then.</summary>
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

    /// <summary>Saves, and reads back until the answer can have come after the save.</summary>
    /// <param name="written">Fields of the write, to see whether it was done where the platform did not say.</param>
    /// <returns>What is there now, and the address for consent where the platform hands one out.</returns>
    /// <exception cref="UnreadWriteException">It was saved, but could not be read back.</exception>
    public async Task<(ConfigurationDocument After, string? AuthUrl)> WriteAsync(
        ConnectorKey key,
        ConfigurationDocument before,
        ConfigurationWrite write,
        ImmutableDictionary<string, PropertyValue> written,
        CancellationToken cancellationToken)
    {
        await LeaveSecondAsync(before, cancellationToken);
        string? authUrl = null;
        ApiException? doubt = null;
        try
        {
            authUrl = await client.ConfigureAsync(key.AccountId, key.ConnectorId, write, cancellationToken);
        }
        catch (ApiException exception) when (exception.OutcomeUnknown)
        {
            doubt = exception;
        }
        catch (ApiException exception)
        {
            throw exception.Explain(Writing(key));
        }

        try
        {
            bool IsSeen(ConfigurationDocument after) => ConfigurationVerification.WasDone(before, after, written);
            var after = await Patience.ReadAsync(() => GetAsync(key, cancellationToken), IsSeen, time, cancellationToken);
            return doubt is null || IsSeen(after) ? (after, authUrl) : throw doubt.Explain(Writing(key));
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            throw doubt is null ? new UnreadWriteException(exception) : doubt.Explain(Writing(key));
        }
    }

    // A save is known by its time, which has a resolution of a second: two within one could not be told apart.
    private Task LeaveSecondAsync(ConfigurationDocument before, CancellationToken cancellationToken) =>
        before.LastUpdated is { } saved && saved >= client.PlatformTime ? Task.Delay(Resolution, time, cancellationToken) : Task.CompletedTask;

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
        _fields.TryAdd(key.ConnectorId, document.Fields);
        return document;
    }

    private static string Reading(ConnectorKey key) => $"read the configuration of connector '{key.ConnectorId}' in sub-account '{key.AccountId}'";

    private static string Writing(ConnectorKey key) => $"configure connector '{key.ConnectorId}' in sub-account '{key.AccountId}'";
}
