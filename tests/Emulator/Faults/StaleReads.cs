using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>Counts the stale reads of each account since its last write. Writes before the rule was added do not count.</summary>
internal sealed class StaleReads(FaultRule rule, EmulatorStore store)
{
    private readonly long _created = TimeProvider.System.GetTimestamp();
    private readonly Dictionary<string, (long Write, int Reads)> _readsByAccount = [];

    public bool AppliesTo(ApiCall call) =>
        call.Endpoint is EndpointNames.ListAdded or EndpointNames.ListSupported or EndpointNames.GetConfiguration
        && call.AccountId is { } accountId
        && store.LastWrite(accountId) is { } write
        && write > _created
        && ReadsSince(write, accountId) < rule.Reads;

    public void Count(ApiCall call)
    {
        if (call.AccountId is { } accountId && store.LastWrite(accountId) is { } write)
            _readsByAccount[accountId] = (write, ReadsSince(write, accountId) + 1);
    }

    private int ReadsSince(long write, string accountId) =>
        _readsByAccount.TryGetValue(accountId, out var last) && last.Write == write ? last.Reads : 0;
}
