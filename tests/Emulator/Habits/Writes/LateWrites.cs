using System.Globalization;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Writes;

/// <summary>Writes that were accepted and are not done yet. They are done even if their habit is switched off meanwhile.</summary>
internal sealed class LateWrites(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private List<LateWrite> _pending = [];

    /// <param name="delay">A number of reads, or of seconds with the suffix s.</param>
    public void Plan(string accountId, string delay, Action write)
    {
        var planned = delay.EndsWith('s')
            ? new LateWrite(accountId, clock.GetUtcNow().AddSeconds(Number(delay[..^1])), null, write)
            : new LateWrite(accountId, null, Number(delay), write);
        lock (_lock)
            _pending.Add(planned);
    }

    /// <summary>Does the writes whose time has come.</summary>
    public void Settle()
    {
        lock (_lock)
            Run_NeedsLock(write => write.Due <= clock.GetUtcNow());
    }

    /// <summary>Counts a read, and does the writes that the reads before have brought about.</summary>
    public void BeginRead(string accountId)
    {
        lock (_lock)
        {
            Run_NeedsLock(write => write.AccountId == accountId && write.Reads == 0);
            _pending = [.. _pending.Select(write => write.AccountId == accountId ? write with { Reads = write.Reads - 1 } : write)];
        }
    }

    private void Run_NeedsLock(Predicate<LateWrite> isDue)
    {
        var due = _pending.FindAll(isDue);
        _pending.RemoveAll(isDue);
        due.ForEach(Run);
    }

    private static void Run(LateWrite late)
    {
        try
        {
            late.Write();
        }
        catch (ApiErrorException)
        {
            // The account has changed since the write was accepted, so that it is no longer possible, and its response was sent long ago.
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
