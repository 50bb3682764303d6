using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>Counts how often each list has shifted because of one rule.</summary>
internal sealed class PageShifts(FaultRule rule)
{
    private readonly Dictionary<string, int> _shiftsByList = [];

    /// <summary>True if the list contains fake connectors or shifts with this request.</summary>
    public bool AppliesTo(ApiCall call) => FakeCount(ShiftCount(call)) > 0 || Shifts(call);

    /// <summary>Shifts the list if the request is for a later page. Returns the number of fake connectors in the list.</summary>
    public int Apply(ApiCall call)
    {
        if (Shifts(call))
            _shiftsByList[ListKey(call)] = ShiftCount(call) + 1;
        return FakeCount(ShiftCount(call));
    }

    private bool Shifts(ApiCall call) => call.IsLaterPage && ShiftCount(call) < rule.Shifts;

    private int FakeCount(int shifts) => rule.Adding ? shifts : rule.Shifts - shifts;

    private int ShiftCount(ApiCall call) => _shiftsByList.GetValueOrDefault(ListKey(call));

    private static string ListKey(ApiCall call) => $"{call.Request.Path} {call.AccountId} {call.Query("q")}";
}
