namespace Pulumi.Connectors.Tests;

/// <summary>The calls of one phase in order of completion, each with the process that it went to: its handshake's number.</summary>
internal sealed class RecordedPhase
{
    private readonly List<(RecordedCall Call, int Process)> _calls = [];
    private int _handshakes;
    private int _cancels;
    private int _configured;

    public IReadOnlyList<(RecordedCall Call, int Process)> Calls => _calls;

    public int Processes => _handshakes;

    /// <summary>Whether every process was told to end.</summary>
    public bool IsOver => _cancels >= _handshakes;

    /// <summary>Calls that were under way when the first Cancel came: they end after it.</summary>
    public IEnumerable<(RecordedCall Call, int Process)> UnderWayAtCancel =>
        _calls.SkipWhile(item => item.Call.Method != "Cancel").Where(item => item.Call.Method != "Cancel");

    public IEnumerable<RecordedCall> CallsOf(int process) => _calls.Where(item => item.Process == process).Select(item => item.Call);

    public void Add(RecordedCall call) => _calls.Add((call, ProcessOf(call)));

    // A resource's calls go to the provider that was configured last; the others to the process that shook hands last; Cancel to each in turn.
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
