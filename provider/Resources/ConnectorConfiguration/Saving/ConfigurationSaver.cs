using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// Saves one configuration, from the plan to the proof:
/// (1) waits until the save can have a timestamp of its own;
/// (2) sends the payload of the plan, and reads the configuration back until the save is visible, or the polling ends. The response alone proves
/// nothing. While reads show that nothing was done, the payload is sent again, at most as often as the settings permit. A refused save throws;
/// (3) learns from the witnesses whether Configure merges or replaces, and sends them at once if they were emptied;
/// (4) sends the payload a second time if a field shows its old value: only then is the field proven to be normalized to that value;
/// (5) describes what is not as planned. A save that was sent is never lost: after every exception, <see cref="SentWrites"/> keeps the resource
/// as not ready.
/// </summary>
/// <param name="maxRetries">Limit of repetitions of one save while not all of it is done.</param>
/// <param name="onWait">Receives a message before each wait.</param>
internal sealed class ConfigurationSaver(ConnectorsClient client, ConfigureModes modes, int maxRetries, TimeProvider time, Action<Message>? onWait = null)
{
    private readonly Polling _polling = new(time, onWait);

    private static Message NotEditable => $"The API marks this configuration as not editable (the attribute 'editable' is false).";

    /// <param name="kept">What the state must contain once the save is sent; null for a delete.</param>
    /// <exception cref="ProviderException">Nothing was saved, or the outcome is unknown.</exception>
    public async Task<SaveOutcome> SaveAsync(ConnectorKey key, SavePlan plan, SentWrites writes, KeptState? kept, CancellationToken cancellationToken)
    {
        var attempt = await SendUntilAsync(attempt => attempt.IsProven, maxRetries, key, plan, writes, kept, cancellationToken);
        if (attempt is not { IsDone: true, After: { } after })
            return Undone(key, attempt, writes);
        var mode = plan.ModeShownBy(after);
        modes.Learn(mode);
        if (mode != ConfigureMode.Replace && attempt.Proof is { Untaken.IsEmpty: true } proof)
            return Done(key, plan, attempt, proof);
        var again = mode == ConfigureMode.Replace ? plan.Repair(after) : plan with { Before = after, Witnesses = [] };
        var second = await SendUntilAsync(
            attempt => attempt is not { IsProven: false, IsConflict: true } && (attempt.After is not { } read || again.FieldsStillEmptyIn(read).IsEmpty),
            maxRetries - attempt.Retries,
            key,
            again,
            writes,
            kept,
            cancellationToken);
        return second is { Proof: { } final } and ({ IsAccepted: true } or { IsProven: true }) && !again.FieldsStillEmptyIn(final.After).Any(id => again.Fields.Any(field => field.Id == id))
            ? Done(key, again with { Before = plan.Before }, second with { AuthUrl = second.AuthUrl ?? attempt.AuthUrl }, final)
            : NotReady(second, WhyIncomplete(key, second));
    }

    private static Message Operation(ConnectorKey key) => $"configure connector '{key.Connector}' in sub-account '{key.Account}'";

    private static SaveOutcome Undone(ConnectorKey key, SaveAttempt attempt, SentWrites writes)
    {
        if (attempt.After is not null && attempt.IsRefused)
            writes.Undo();
        if (attempt.Failure is { } failure && (attempt.IsRefused || attempt.After is null))
            throw Failed(key, attempt.Plan, failure);
        return NotReady(attempt, WhyUndone(key, attempt));
    }

    private static SaveOutcome NotReady(SaveAttempt attempt, Message problem)
    {
        Message? editable = attempt.Plan.Before.Editable == false ? (Message)$" {NotEditable}" : null;
        return new SaveOutcome(
            attempt.Plan, attempt.After, attempt.AuthUrl, IsDone: false, [$"{problem}{editable} Run `pulumi refresh`, then `pulumi up` again."]);
    }

    private static Message WhyUndone(ConnectorKey key, SaveAttempt attempt)
    {
        Message? detail = attempt.Failure is { } failure ? (Message)$" {FailureTable.Detail(failure)}" : null;
        Message? unmoved = attempt.After is { LastUpdated: not null } ? (Message)$", and 'lastUpdated' has not moved" : null;
        return attempt switch
        {
            { After: null } => WhyUnread(key, attempt),
            { IsAccepted: true } =>
                $"The configuration of connector '{key.Connector}' may not be saved: the API accepted the save, but still shows the previous one{unmoved}.{detail}",
            _ => $"The configuration of connector '{key.Connector}' is not saved: the API still shows the previous one.{detail}",
        };
    }

    // The first request has done a part, and the second one was to do the rest.
    private static Message WhyIncomplete(ConnectorKey key, SaveAttempt second)
    {
        Message incomplete = $"The configuration of connector '{key.Connector}' may be saved in part only";
        return second switch
        {
            { Failure: { } failure } => (Message)$"{incomplete}. {FailureTable.Detail(failure)}",
            { After: { } after } => $"{incomplete}: the save emptied these fields, and the API shows no value in them: {Message.List(second.Plan.FieldsStillEmptyIn(after))}.",
            _ => WhyUnread(key, second),
        };
    }

    private static Message WhyUnread(ConnectorKey key, SaveAttempt attempt) => attempt.ReadFailure is ApiException exception
        ? (Message)$"The configuration of connector '{key.Connector}' was saved, but could not be read back: {FailureTable.Detail(exception)}"
        : $"The configuration of connector '{key.Connector}' was saved, but could not be read back: the run was interrupted.";

    private static SaveOutcome Done(ConnectorKey key, SavePlan plan, SaveAttempt attempt, WriteProof proof)
    {
        var emptied = plan.FieldsEmptiedIn(proof.After);
        var cleared = plan.Fields.Where(field => field.Value.IsEmpty()).Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        var shown = proof.Normalized.AddRange(proof.Untaken);
        return new SaveOutcome(
            plan,
            proof.After,
            attempt.AuthUrl,
            IsDone: true,
            emptied.IsEmpty
                ? []
                : [$"Saving the configuration of connector '{key.Connector}' emptied fields that this resource does not manage: {Message.List(emptied)}. "
                    + $"Set them in the program or by hand."])
        {
            HasUnknownSecrets = !proof.IsDone && proof.HasUnknownSecrets,
            Normalized = [.. shown.Where(id => !cleared.Contains(id) && proof.After.Fields.Find(id) is { HasValue: true } live && !plan.IsDigestIn(live))],
            NotShown = [.. shown.Where(id => !cleared.Contains(id) && proof.After.Fields.Find(id) is not { HasValue: true })],
            Overwritten = [.. plan.Drifted.Select(field => field.Id).Where(plan.Emptied.Contains)],
            NotCleared = [.. shown.Where(cleared.Contains)],
        };
    }

    private static ProviderException Failed(ConnectorKey key, SavePlan plan, ApiException exception) =>
        plan.Before.Editable == false
            ? new ProviderException(
                FailureTable.Describe(exception).Failure,
                $"Could not {Operation(key)}.",
                $"{FailureTable.Detail(exception)} {NotEditable}",
                $"Make it editable in MadConnect, or remove the resource from the stack.",
                exception)
            : exception.ToProviderException(Operation(key));

    /// <param name="retries">Limit of repetitions of this request.</param>
    private async Task<SaveAttempt> SendUntilAsync(
        Func<SaveAttempt, bool> isEnough, int retries, ConnectorKey key, SavePlan plan, SentWrites writes, KeptState? kept, CancellationToken cancellationToken)
    {
        var isPolled = true;
        SaveAttempt? earlier = null;
        while (true)
        {
            var attempt = await SendAsync(key, plan, writes, kept, isPolled, mayBeDone: earlier is { IsRefused: false }, cancellationToken);
            attempt = earlier is null ? attempt : attempt.Following(earlier);
            if (isEnough(attempt) || attempt.After is null || attempt.IsRefusedForGood || attempt.Retries == retries)
                return attempt;
            earlier = attempt;

            // A conflict is not polled, so that the request after it may be the first that a read lags behind.
            isPolled = (isPolled && attempt.IsConflict) || attempt.Proof is { MustBeVisible: true } or { MayBecomeEmpty: true };
            if (attempt is { IsConflict: true, Failure: { } conflict })
                await _polling.WaitToRetryAsync(attempt.Retries + 1, conflict, cancellationToken);
        }
    }

    /// <param name="isPolled">Whether a read may lag behind the save.</param>
    /// <param name="mayBeDone">Whether an earlier request of the same save may be done, so that a refusal of this one proves nothing.</param>
    private async Task<SaveAttempt> SendAsync(
        ConnectorKey key, SavePlan plan, SentWrites writes, KeptState? kept, bool isPolled, bool mayBeDone, CancellationToken cancellationToken)
    {
        await WaitForOwnTimestampAsync(plan.Before, cancellationToken);
        string? authUrl = null;
        ApiException? failure;
        try
        {
            failure = await writes.SendAsync(
                key.ToString(),
                kept,
                async () => authUrl = await client.ConfigureAsync(key.AccountId, key.ConnectorId, plan.BuildPayload(), cancellationToken));
        }
        catch (ApiException exception) when (mayBeDone || exception.Failure == ApiFailure.Conflict)
        {
            // A conflict may pass, or be the conflict with an earlier request of this save.
            failure = exception;
        }
        catch (ApiException exception)
        {
            throw Failed(key, plan, exception);
        }

        var (after, readFailure) = await ReadBackAsync(key, plan, isPolled && failure is not { Failure: ApiFailure.Conflict }, failure, cancellationToken);
        return new SaveAttempt(plan, after, authUrl, failure, readFailure);
    }

    // The resolution of the platform's timestamps is a second.
    private Task WaitForOwnTimestampAsync(ConfigurationDocument before, CancellationToken cancellationToken) =>
        before.LastUpdated is { } saved && saved >= client.ServerTime
            ? _polling.WaitAsync($"waiting 1 s, so that the save has a timestamp of its own", cancellationToken)
            : Task.CompletedTask;

    private async Task<(ConfigurationDocument? After, Exception? Failure)> ReadBackAsync(
        ConnectorKey key, SavePlan plan, bool isPolled, ApiException? failure, CancellationToken cancellationToken)
    {
        try
        {
            var after = await _polling.ReadUntilAsync(
                () => client.GetConfigurationAsync(key.AccountId, key.ConnectorId, cancellationToken),
                document => !isPolled || new WriteProof(plan, document).IsSettled,
                Polling.ReasonAfterWrite(failure, $"the save to become visible", $"the save was done"),
                cancellationToken);
            return (after, null);
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            return (null, exception);
        }
    }
}
