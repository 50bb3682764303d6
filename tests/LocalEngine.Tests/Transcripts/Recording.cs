namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>One recorded command: its output, the calls to the provider and, in some recordings, the calls of the program.</summary>
internal sealed record Recording(
    string Folder, string Step, IReadOnlyList<string> Text, IReadOnlyList<IReadOnlyList<RecordedCall>> Provider, IReadOnlyList<IReadOnlyList<RecordedCall>>? Monitor)
{
    /// <summary>The words after <c>pulumi</c>.</summary>
    public IReadOnlyList<string> Command { get; } = Text[0].Split(' ')[2..];

    public int ExitCode { get; } = int.Parse(Text.Last(l => l.StartsWith("exit code ", StringComparison.Ordinal))[10..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the program runs in this command.</summary>
    public bool RunsProgram => Command[0] is "up" or "preview" || Has("--run-program");

    private static string Root
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(directory!.FullName, "tests", "transcripts")))
                directory = directory.Parent;
            return Path.Combine(directory.FullName, "tests", "transcripts");
        }
    }

    public bool Has(string option) => Command.Contains(option);

    /// <summary>All steps of a folder, in order.</summary>
    public static IReadOnlyList<Recording> Load(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.txt").Order(StringComparer.Ordinal).Select(text => Load(folder, text))];

    private static Recording Load(string folder, string text)
    {
        var stem = text[..^".txt".Length];
        var monitor = $"{stem}.monitor.jsonl";
        return new Recording(
            folder, Path.GetFileName(stem), File.ReadAllLines(text),
            ProviderPhases(Calls($"{stem}.provider.jsonl")),
            File.Exists(monitor) ? MonitorPhases(Calls(monitor)) : null);
    }

    private static IEnumerable<RecordedCall> Calls(string path) => File.ReadLines(path).Where(l => l.Length > 0).Select(RecordedCall.Parse);

    /// <summary>A phase ends when every provider of it has received Cancel and the next Handshake follows.</summary>
    private static List<IReadOnlyList<RecordedCall>> ProviderPhases(IEnumerable<RecordedCall> calls)
    {
        var phases = new List<IReadOnlyList<RecordedCall>>();
        var phase = new List<RecordedCall>();
        foreach (var call in calls)
        {
            if (call.Method == "Handshake" && phase.Count > 0 && phase.Count(c => c.Method == "Cancel") == phase.Count(c => c.Method == "Handshake"))
            {
                phases.Add(phase);
                phase = [];
            }

            phase.Add(call);
        }

        phases.Add(phase);
        return phases;
    }

    /// <summary>Registrations of a program. Feature requests precede them, and each run registers the stack once.</summary>
    private static List<IReadOnlyList<RecordedCall>> MonitorPhases(IEnumerable<RecordedCall> calls)
    {
        var phases = new List<IReadOnlyList<RecordedCall>>();
        foreach (var call in calls.Where(c => c.Method is "RegisterResource" or "RegisterResourceOutputs"))
        {
            if ((string?)call.Request["type"] == "pulumi:pulumi:Stack")
                phases.Add(new List<RecordedCall>());
            ((List<RecordedCall>)phases[^1]).Add(call);
        }

        return phases;
    }
}
