using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Learns from saves of present values whether Configure merges or replaces, and what the timestamp does. The user must agree first.</summary>
/// <param name="consentAsync">Shows a description of the check, and returns whether the user agrees.</param>
internal sealed class WriteCheckRun(ConnectorsClient client, ConnectorKey key, TimeProvider time, Func<Message, Task<bool>> consentAsync)
{
    public async Task<WriteCheckResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var before = await ReadAsync(cancellationToken);
            if (WriteCheckRules.Refuse(before) is { } reason)
                return Refuse(reason);
            var plan = WriteCheckPlan.Create(before);
            if (!await consentAsync(plan.Describe(key)))
                return new WriteCheckResult(key, WriteCheckOutcome.Declined, $"Nothing was sent, because the check was declined.");

            using var hold = new SignalHold();
            if (TimestampProbe.IsOfNow(client, before))
                await TimestampProbe.WaitAsync(time, CancellationToken.None);
            var current = await ReadAsync(CancellationToken.None);
            if (WriteCheckRules.Refuse(current) is not null || !plan.IsKept(current) || !plan.FindChanged(current).IsEmpty)
                return Refuse($"it was changed meanwhile");
            var saves = new WriteCheckSaves(client, key, time, plan with { Before = current }, isTimestampUsable: current.LastUpdated is not null && current.LastUpdated == before.LastUpdated);
            return await saves.RunAsync();
        }
        catch (ApiException exception)
        {
            return new WriteCheckResult(
                key, WriteCheckOutcome.Failed, $"Nothing was sent, because the configuration could not be read: {FailureTable.Detail(exception)}");
        }
    }

    private WriteCheckResult Refuse(Message reason) =>
        new(key, WriteCheckOutcome.Refused, $"Nothing was sent, because the configuration does not allow the check: {reason}. Select another connector.");

    private Task<ConfigurationDocument> ReadAsync(CancellationToken cancellationToken) =>
        client.GetConfigurationAsync(key.AccountId, key.ConnectorId, cancellationToken);
}
