namespace Pulumi.Connectors.Emulator;

/// <summary>How many stale reads each account has had since its last write. Writes before the rule was made do not count.</summary>
internal sealed class StaleReads(FaultRule rule, EmulatorStore store)
{
    private readonly long _made = TimeProvider.System.GetTimestamp();
    private readonly Dictionary<string, (long Write, int Reads)> _readsByAccount = [];

    public bool Concern(ApiCall call) =>
        call.Endpoint is EndpointNames.ListAdded or EndpointNames.ListSupported or EndpointNames.GetConfiguration
        && call.AccountId is { } accountId
        && store.LastWrite(accountId) is { } write
        && write > _made
        && ReadsSince(write, accountId) < rule.Reads;

    public void Count(ApiCall call)
    {
        if (call.AccountId is { } accountId && store.LastWrite(accountId) is { } write)
            _readsByAccount[accountId] = (write, ReadsSince(write, accountId) + 1);
    }

    private int ReadsSince(long write, string accountId) =>
        _readsByAccount.TryGetValue(accountId, out var last) && last.Write == write ? last.Reads : 0;
}
