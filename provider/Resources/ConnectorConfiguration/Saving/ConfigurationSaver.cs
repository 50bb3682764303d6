using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// Saves one configuration, from the plan to the proof:
/// (1) waits until the save can have a timestamp of its own;
/// (2) sends the payload of the plan. A refused write throws. A write of unknown outcome, such as a timeout, is decided by what follows;
/// (3) reads the configuration back until the write is visible, or the polling ends;
/// (4) decides the outcome: a write of unknown outcome that is not visible throws, because nothing was done. A write that was accepted is
/// never lost: if it cannot be read back, the outcome contains no document, and the caller keeps the resource as not ready;
/// (5) describes what is not as planned.
/// </summary>
internal sealed class ConfigurationSaver(ConnectorsClient client, TimeProvider time)
{
    /// <summary>Resolution of the platform's timestamps.</summary>
    private static readonly TimeSpan TimestampResolution = TimeSpan.FromSeconds(1);

    /// <exception cref="ProviderException">Nothing was saved.</exception>
    public async Task<SaveOutcome> SaveAsync(ConnectorKey key, SavePlan plan, CancellationToken cancellationToken)
    {
        // (1)
        await WaitForOwnTimestampAsync(plan.Before, cancellationToken);

        // (2)
        var (authUrl, unknownOutcome) = await SendAsync(key, plan, cancellationToken);

        // (3)
        var (after, readFailure) = await ReadBackAsync(key, plan, cancellationToken);

        // (4)
        if (unknownOutcome is not null && (after is null || !RemoteState.WriteIsVisible(plan.Before, after, plan.Fields)))
            throw unknownOutcome.ToProviderException(Operation(key));
        if (after is null)
            return new SaveOutcome(After: null, authUrl, [NotReadBack(key, readFailure)]);

        // (5)
        return new SaveOutcome(after, authUrl, [.. DescribeProblems(key, plan, after)]);
    }

    private static string Operation(ConnectorKey key) => $"configure connector '{key.ConnectorId}' in sub-account '{key.AccountId}'";

    private static string NotReadBack(ConnectorKey key, Exception? failure)
    {
        var reason = failure is ApiException exception ? FailureTable.Detail(exception) : "the run was interrupted.";
        return $"The configuration of connector '{key.ConnectorId}' was saved, but could not be read back: {reason} Run `pulumi refresh`, then `pulumi up` again.";
    }

    private static IEnumerable<string> DescribeProblems(ConnectorKey key, SavePlan plan, ConfigurationDocument after)
    {
        var mismatched = RemoteState.MismatchedFields(after, plan.Fields);
        var writesSecrets = plan.Before.Fields.Any(field => field.IsSecret && plan.Fields.ContainsKey(field.Id));
        if (mismatched.IsEmpty && writesSecrets && !RemoteState.WriteIsVisible(plan.Before, after, plan.Fields))
        {
            yield return $"The configuration of connector '{key.ConnectorId}' may not be saved, because the platform still shows the timestamp of the previous save. "
                + "Run `pulumi refresh`, then `pulumi up` again.";
        }

        if (!mismatched.IsEmpty)
        {
            yield return $"The configuration of connector '{key.ConnectorId}' shows other values than were written in the fields: {string.Join(", ", mismatched)}. "
                + "Run `pulumi refresh`, then `pulumi up` again.";
        }

        var emptied = EmptiedFields(plan, after);
        if (!emptied.IsEmpty)
        {
            yield return $"Saving the configuration of connector '{key.ConnectorId}' emptied fields that this resource does not manage: {string.Join(", ", emptied)}. "
                + "Set them in the program or by hand.";
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

    private async Task<(string? AuthUrl, ApiException? UnknownOutcome)> SendAsync(ConnectorKey key, SavePlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ConfigureAsync(key.AccountId, key.ConnectorId, plan.BuildPayload(), cancellationToken), null);
        }
        catch (ApiException exception) when (exception.OutcomeUnknown)
        {
            return (null, exception);
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
