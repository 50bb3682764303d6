using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// Saves one configuration, from the plan to the proof:
/// (1) waits until the save can have a timestamp of its own;
/// (2) sends the payload of the plan. A refused write throws. A write of unknown outcome, such as a timeout, is decided by what follows;
/// (3) reads the configuration back until the write is visible, or the polling ends;
/// (4) decides the outcome: a write of unknown outcome that is not visible throws, because nothing was done. A write that was sent is never
/// lost: if it was accepted and cannot be read back, the outcome contains no document; after every exception, <see cref="SentWrites"/> keeps the
/// resource as not ready;
/// (5) describes what is not as planned.
/// </summary>
internal sealed class ConfigurationSaver(ConnectorsClient client, TimeProvider time)
{
    /// <summary>Resolution of the platform's timestamps.</summary>
    private static readonly TimeSpan TimestampResolution = TimeSpan.FromSeconds(1);

    /// <param name="kept">What the state must contain once the save is sent; null for a delete.</param>
    /// <exception cref="ProviderException">Nothing was saved, or the outcome is unknown.</exception>
    public async Task<SaveOutcome> SaveAsync(
        ConnectorKey key, SavePlan plan, SentWrites writes, KeptState? kept, CancellationToken cancellationToken)
    {
        // (1)
        await WaitForOwnTimestampAsync(plan.Before, cancellationToken);

        // (2)
        var (authUrl, unknownOutcome) = await SendAsync(key, plan, writes, kept, cancellationToken);

        // (3)
        var (after, readFailure) = await ReadBackAsync(key, plan, cancellationToken);

        // (4)
        if (unknownOutcome is not null && (after is null || !RemoteState.WriteIsVisible(plan.Before, after, plan.Fields)))
        {
            if (after is not null)
                writes.Undo();
            throw unknownOutcome.ToProviderException(Operation(key));
        }

        if (after is null)
            return new SaveOutcome(After: null, authUrl, [NotReadBack(key, readFailure)]);

        // (5)
        return new SaveOutcome(after, authUrl, [.. DescribeProblems(key, plan, after)]);
    }

    private static Message Operation(ConnectorKey key) => $"configure connector '{key.Connector}' in sub-account '{key.Account}'";

    private static Message NotReadBack(ConnectorKey key, Exception? failure)
    {
        Message reason = failure is ApiException exception ? FailureTable.Detail(exception) : $"the run was interrupted.";
        return $"The configuration of connector '{key.Connector}' was saved, but could not be read back: {reason} Run `pulumi refresh`, then `pulumi up` again.";
    }

    private static IEnumerable<Message> DescribeProblems(ConnectorKey key, SavePlan plan, ConfigurationDocument after)
    {
        var mismatched = RemoteState.MismatchedFields(after, plan.Fields);
        var writesSecrets = plan.Before.Fields.Any(field => field.Sensitivity == Sensitivity.Secret && plan.Fields.ContainsKey(field.Id));
        if (mismatched.IsEmpty && writesSecrets && !RemoteState.WriteIsVisible(plan.Before, after, plan.Fields))
        {
            yield return $"The configuration of connector '{key.Connector}' may not be saved, because the platform still shows the timestamp of the previous save. "
                + $"Run `pulumi refresh`, then `pulumi up` again.";
        }

        if (!mismatched.IsEmpty)
        {
            yield return $"The configuration of connector '{key.Connector}' shows other values than were written in the fields: {Message.List(mismatched)}. "
                + $"Run `pulumi refresh`, then `pulumi up` again.";
        }

        var emptied = EmptiedFields(plan, after);
        if (!emptied.IsEmpty)
        {
            yield return $"Saving the configuration of connector '{key.Connector}' emptied fields that this resource does not manage: {Message.List(emptied)}. "
                + $"Set them in the program or by hand.";
        }
    }

    private static ImmutableArray<string> EmptiedFields(SavePlan plan, ConfigurationDocument after)
    {
        var kept = after.Fields.Where(field => field.HasValue).Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. plan.Before.Fields
                .Where(field => field is { HasValue: true, ReadOnly: false } && !plan.Fields.ContainsKey(field.Id) && !kept.Contains(field.Id))
                .Select(field => field.Id),
        ];
    }

    private Task WaitForOwnTimestampAsync(ConfigurationDocument before, CancellationToken cancellationToken) =>
        before.LastUpdated is { } saved && saved >= client.ServerTime ? Task.Delay(TimestampResolution, time, cancellationToken) : Task.CompletedTask;

    private async Task<(string? AuthUrl, ApiException? UnknownOutcome)> SendAsync(
        ConnectorKey key, SavePlan plan, SentWrites writes, KeptState? kept, CancellationToken cancellationToken)
    {
        string? authUrl = null;
        var payload = plan.BuildPayload();
        try
        {
            var unknownOutcome = await writes.SendAsync(
                key.ToString(),
                kept,
                async () => authUrl = await client.ConfigureAsync(key.AccountId, key.ConnectorId, payload, cancellationToken));
            return (authUrl, unknownOutcome);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Operation(key));
        }
    }

    private async Task<(ConfigurationDocument? After, Exception? Failure)> ReadBackAsync(
        ConnectorKey key, SavePlan plan, CancellationToken cancellationToken)
    {
        try
        {
            var after = await Polling.ReadUntilAsync(
                () => client.GetConfigurationAsync(key.AccountId, key.ConnectorId, cancellationToken),
                document => RemoteState.WriteIsVisible(plan.Before, document, plan.Fields),
                time,
                cancellationToken);
            return (after, null);
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            return (null, exception);
        }
    }
}
