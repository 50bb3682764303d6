namespace Pulumi.Connectors.Emulator;

/// <summary>How far each list has shifted by one rule.</summary>
internal sealed class PageShifts(FaultRule rule)
{
    private readonly Dictionary<string, int> _doneByList = [];

    /// <summary>Whether strangers are in the list, or one comes or goes now.</summary>
    public bool Concern(ApiCall call) => Strangers(Done(call)) > 0 || Shifts(call);

    /// <summary>Shifts the list when the request asks for a later page of it; how many strangers it has then.</summary>
    public int Next(ApiCall call)
    {
        if (Shifts(call))
            _doneByList[Name(call)] = Done(call) + 1;
        return Strangers(Done(call));
    }

    private bool Shifts(ApiCall call) => call.IsLaterPage && Done(call) < rule.Shifts;

    private int Strangers(int done) => rule.Adding ? done : rule.Shifts - done;

    private int Done(ApiCall call) => _doneByList.GetValueOrDefault(Name(call));

    private static string Name(ApiCall call) => $"{call.Request.Path} {call.AccountId} {call.Query("q")}";
}
