namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Calls of one phase in order of completion, each with the index of its process.</summary>
internal sealed class RecordedPhase
{
    private readonly List<(RecordedCall Call, int Process)> _calls = [];
    private int _handshakes;
    private int _cancels;
    private int _configured;

    public IReadOnlyList<(RecordedCall Call, int Process)> Calls => _calls;

    public int Processes => _handshakes;

    /// <summary>True if every process received Cancel.</summary>
    public bool IsOver => _cancels >= _handshakes;

    /// <summary>Calls that were in progress at the first Cancel: they end after it.</summary>
    public IEnumerable<(RecordedCall Call, int Process)> InProgressAtCancel =>
        _calls.SkipWhile(item => item.Call.Method != "Cancel").Where(item => item.Call.Method != "Cancel");

    public IEnumerable<RecordedCall> CallsOf(int process) => _calls.Where(item => item.Process == process).Select(item => item.Call);

    public void Add(RecordedCall call) => _calls.Add((call, ProcessOf(call)));

    // Calls of resources go to the process configured last, Cancel to each process in turn, all others to the process with the last handshake.
    private int ProcessOf(RecordedCall call)
    {
        switch (call.Method)
        {
            case "Handshake":
                return _handshakes++;
            case "Cancel":
                return _cancels++ % _handshakes;
            case "Configure":
                return _configured = _handshakes - 1;
            default:
                return call.NeedsPlatform ? _configured : _handshakes - 1;
        }
    }
}
