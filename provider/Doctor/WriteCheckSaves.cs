using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>
/// The saves of a write check:
/// (1) all plain fields but one. A save that nothing shows may not have been done, so it is sent once more;
/// (2) if that field does not show its value any more, or the configuration cannot be read, all plain fields;
/// (3) on a platform that replaces, all plain fields again, which is the first save of equal values.
/// Nothing of this is canceled.
/// </summary>
/// <param name="isTimestampUsable">Whether there is a timestamp that only saves move.</param>
internal sealed class WriteCheckSaves(ConnectorsClient client, ConnectorKey key, TimeProvider time, WriteCheckPlan plan, bool isTimestampUsable)
{
    private const int MaxAttempts = 2;
    private const int MaxRestores = 4;

    public async Task<WriteCheckResult> RunAsync()
    {
        var save = await SaveAsync(plan.BuildPartial(), document => Moved(plan.Before, document) || !plan.IsKept(document), MaxAttempts);
        if (save.After is { } after && plan.IsKept(after))
        {
            var moved = Moved(plan.Before, after);
            return save.Failure is { } failure && !moved ? Fail(save, failure) : Complete(save, after, DescribeMerge(moved), WriteCheckOutcome.Merges, moved);
        }

        var restore = await SaveAsync(plan.BuildComplete(), plan.IsKept, MaxRestores, endsIfRefused: false);
        var isRestored = restore.After is { } restored && plan.IsKept(restored);
        if (save.After is null)
            return Fail(save, save.Failure) with { Restored = isRestored, Text = DescribeUnread(save.Failure, isRestored) };
        if (!plan.IsEmptied(save.After))
            return DescribeOther(restore, isRestored);
        return isRestored && restore.After is { } again ? await CompareAsync(restore, again) : FailRestore(restore);
    }

    private static WriteCheckResult WithConsent(WriteCheckResult result, bool requiresConsent) =>
        requiresConsent ? result with { Text = $"{result.Text} The platform requires the consent of a person again, because the configuration was saved." } : result;

    private static bool IsRefused(ApiException? failure) => failure is { OutcomeUnknown: false };

    // The save that restored the field changed it, so another one is needed for equal values.
    private async Task<WriteCheckResult> CompareAsync(CheckedSave restore, ConfigurationDocument restored)
    {
        if (isTimestampUsable)
            await TimestampProbe.WaitAsync(time, CancellationToken.None);
        var equal = isTimestampUsable ? await SaveAsync(plan.BuildComplete(), document => Moved(restored, document), MaxAttempts) : restore;
        var last = equal.After ?? restored;
        bool? moved = equal.Failure is null ? Moved(restored, last) : null;
        Message text = $"The platform replaces: field '{plan.LeftOut.Id}', which the save left out, lost its value, and was restored.{DescribeTimestamp(moved)}";
        var result = Complete(equal, last, text, WriteCheckOutcome.Replaces, moved) with { IsProven = true };
        return plan.IsKept(last) ? result with { Restored = true } : FailRestore(equal);
    }

    private WriteCheckResult Complete(CheckedSave save, ConfigurationDocument after, Message text, WriteCheckOutcome outcome, bool? moved)
    {
        var changed = plan.FindChanged(after);
        Message? others = changed.IsEmpty ? null : (Message)$" Other fields show other values now than before the check: {Message.List(changed)}.";
        var result = new WriteCheckResult(key, outcome, $"{text}{others}")
        {
            MovesTimestamp = isTimestampUsable ? moved : null,
            IsProven = isTimestampUsable && moved == true,
            LeftOut = plan.LeftOut.Id,
            Changed = changed,
        };
        return WithConsent(result, save.RequiresConsent);
    }

    private WriteCheckResult Fail(CheckedSave save, ApiException? failure)
    {
        Message? reason = failure is null ? null : (Message)$" {FailureTable.Detail(failure)}";
        var result = new WriteCheckResult(key, WriteCheckOutcome.Failed, $"Nothing was learned, because the save failed and changed nothing.{reason}") { LeftOut = plan.LeftOut.Id };
        return WithConsent(result, save.RequiresConsent);
    }

    private WriteCheckResult FailRestore(CheckedSave restore)
    {
        Message? reason = restore.Failure is { } failure ? (Message)$" {FailureTable.Detail(failure)}" : null;
        return new WriteCheckResult(
            key, WriteCheckOutcome.Replaces, $"The platform replaces: field '{plan.LeftOut.Id}', which the save left out, lost its value, and could not be restored. Set it by hand.{reason}")
        {
            LeftOut = plan.LeftOut.Id,
            IsProven = true,
            Restored = false,
        };
    }

    // A default takes the place of an emptied value, and a normalization that of one that was kept.
    private WriteCheckResult DescribeOther(CheckedSave restore, bool isRestored)
    {
        Message end = isRestored ? (Message)$"was restored" : $"could not be restored. Set it by hand";
        Message text = $"Nothing was learned, because field '{plan.LeftOut.Id}', which the save left out, showed another value afterward, and {end}.";
        return Complete(restore, restore.After ?? plan.Before, text, WriteCheckOutcome.Failed, moved: null) with { Restored = isRestored };
    }

    private Message DescribeUnread(ApiException? failure, bool isRestored)
    {
        Message? reason = failure is null ? null : (Message)$" {FailureTable.Detail(failure)}";
        Message state = isRestored ? (Message)$"A second save contained all plain fields." : $"Check field '{plan.LeftOut.Id}' by hand, because it may be empty.";
        return $"Nothing was learned, because the configuration could not be read after the save.{reason} {state}";
    }

    private Message DescribeMerge(bool moved)
    {
        Message? doubt = isTimestampUsable && moved ? null : (Message)$" Nothing but the response shows that the platform has saved, so this is not proven.";
        return $"The platform merges: field '{plan.LeftOut.Id}', which the save left out, kept its value.{DescribeTimestamp(moved)}{doubt}";
    }

    private Message? DescribeTimestamp(bool? moved) =>
        (isTimestampUsable, moved) switch
        {
            (true, true) => $" A save of equal values moves the timestamp.",
            (true, false) => $" A save of equal values does not move the timestamp.",
            _ => null,
        };

    private bool Moved(ConfigurationDocument before, ConfigurationDocument after) => isTimestampUsable && after.LastUpdated != before.LastUpdated;

    private async Task<CheckedSave> SaveAsync(ConfigurationWrite payload, Func<ConfigurationDocument, bool> isDone, int attempts, bool endsIfRefused = true)
    {
        for (var attempt = 1; ; attempt++)
        {
            var save = await SaveOnceAsync(payload, isDone, endsIfRefused);
            if (attempt == attempts || (endsIfRefused && IsRefused(save.Failure)) || (save.After is { } after && isDone(after)))
                return save;
        }
    }

    private async Task<CheckedSave> SaveOnceAsync(ConfigurationWrite payload, Func<ConfigurationDocument, bool> isDone, bool endsIfRefused)
    {
        string? authUrl = null;
        ApiException? failure = null;
        try
        {
            authUrl = await client.ConfigureAsync(key.AccountId, key.ConnectorId, payload, CancellationToken.None);
        }
        catch (ApiException exception)
        {
            failure = exception;
        }

        try
        {
            var isOver = endsIfRefused && IsRefused(failure);
            var after = await new Polling(time, onWait: null).ReadUntilAsync(
                ReadAsync, document => isOver || isDone(document), reason: $"waiting for the save to become visible", CancellationToken.None);
            return new CheckedSave(after.FieldPlace == FieldPlace.Filled ? after : null, failure, authUrl is not null);
        }
        catch (ApiException exception)
        {
            return new CheckedSave(null, failure ?? exception, authUrl is not null);
        }
    }

    private Task<ConfigurationDocument> ReadAsync() => client.GetConfigurationAsync(key.AccountId, key.ConnectorId, CancellationToken.None);
}
