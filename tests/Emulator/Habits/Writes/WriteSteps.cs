using System.Globalization;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Writes;

/// <summary>Carries out the writes of the API: the only place where habits prevent, delay or divide them.</summary>
internal sealed class WriteSteps(EmulatorStore store, ActiveHabits habits, LateWrites late, ConfigureMode mode)
{
    private static readonly IReadOnlyList<(string Habit, int Status, string Message)> Refusals =
    [
        (WriteHabits.Locked, StatusCodes.Status423Locked, "Locked: another operation is in progress."),
        (WriteHabits.TooEarly, 425, "Too early, retry."),
        (WriteHabits.ConflictRetry, StatusCodes.Status409Conflict, "The request cannot be completed now because of a rebalance; retry later."),
    ];

    public void Add(string accountId, IReadOnlyList<string> ids) => Run(EndpointNames.Add, accountId, ids, WriteHabits.AddIgnored, () =>
    {
        var added = habits.Current.Contains(WriteHabits.AddAgain) ? [.. ids.Where(id => !store.Contains(accountId, id))] : ids;
        Divide(WriteHabits.AddPartial, added, part =>
            CarryOut(WriteHabits.AddLate, accountId, () => store.CheckAdd(accountId, part), () => store.Add(accountId, part)));
    });

    public void Remove(string accountId, IReadOnlyList<string> ids) => Run(EndpointNames.Remove, accountId, ids, WriteHabits.RemoveIgnored, () =>
        Divide(WriteHabits.RemovePartial, Present(accountId, ids), part =>
            CarryOut(WriteHabits.RemoveLate, accountId, () => store.CheckRemove(accountId, part), () => store.Remove(accountId, part))));

    /// <summary>Returns the connector as it is, or will be, after the save.</summary>
    public AddedConnector Configure(string accountId, string connectorId, ConfigurationRequest request)
    {
        var current = habits.Current;
        var rules = new SaveRules(current, mode);
        AddedConnector? saved = null;
        Run(EndpointNames.Configure, accountId, [connectorId], WriteHabits.ConfigureIgnored, () =>
        {
            if (current.Contains(DocumentHabits.NotEditable))
                throw ApiErrorException.Forbidden("This configuration cannot be edited.");
            CarryOut(WriteHabits.ConfigureLate, accountId, () => Preview(), () => saved = store.Configure(accountId, connectorId, request, rules));
        });
        return saved ?? Preview();

        AddedConnector Preview() => store.PreviewConfigure(accountId, connectorId, request, rules);
    }

    /// <summary>Refuses or ignores a write as often as the habits demand, and then does it.</summary>
    private void Run(string endpoint, string accountId, IReadOnlyList<string> ids, string ignoring, Action write)
    {
        store.CheckAccount(accountId);
        IReadOnlyList<string> subjects = [.. ids.Select(id => $"{endpoint} {accountId} {id}")];
        if (Refusals.FirstOrDefault(refusal => habits.Acts(refusal.Habit, subjects)) is { Habit: not null } refused)
            throw new ApiErrorException(refused.Status, refused.Message);
        if (habits.Acts(ignoring, subjects))
            return;
        habits.EndSeries(subjects);
        write();
    }

    /// <summary>Returns the connectors to remove: without those that are not added, if that is a success.</summary>
    private IReadOnlyList<string> Present(string accountId, IReadOnlyList<string> ids)
    {
        if (habits.Current.Find(WriteHabits.RemoveAbsent) is not { } status)
            return ids;
        IReadOnlyList<string> present = [.. ids.Where(id => store.Contains(accountId, id))];
        return present.Count == ids.Count || status == "200"
            ? present
            : throw new ApiErrorException(int.Parse(status, CultureInfo.InvariantCulture), "A connector is not added. Nothing was removed.") { IsViolation = true };
    }

    private void Divide(string habit, IReadOnlyList<string> ids, Action<IReadOnlyList<string>> act)
    {
        if (!habits.Current.Contains(habit))
        {
            if (ids.Count > 0)
                act(ids);
            return;
        }

        foreach (var id in ids)
        {
            try
            {
                act([id]);
            }
            catch (ApiErrorException exception)
            {
                throw ApiErrorException.BadRequest($"The batch ended at {id}. {exception.Message}", exception.IsViolation);
            }
        }
    }

    private void CarryOut(string lateHabit, string accountId, Action check, Action write)
    {
        if (habits.Current.Find(lateHabit) is not { } delay)
        {
            write();
            return;
        }

        check();
        late.Plan(accountId, delay, write);
    }
}
