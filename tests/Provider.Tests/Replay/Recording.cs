using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Calls of a real engine in one command, by phase and process.</summary>
internal sealed class Recording
{
    private const string Suffix = ".provider.jsonl";

    private Recording(string file, IReadOnlyList<RecordedPhase> phases) => (File, Phases) = (file, phases);

    public string File { get; }

    /// <summary>A preview, an update, or both. Each phase has its own processes.</summary>
    public IReadOnlyList<RecordedPhase> Phases { get; }

    /// <summary>Returns folder and step of every recording.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Root, $"*{Suffix}", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')[..^Suffix.Length])
            .Order(StringComparer.Ordinal);

    private static string Root => SourceTree.File("tests/transcripts");

    public static IReadOnlyList<string> Lines(string file) =>
        [.. System.IO.File.ReadLines(Path.Combine(Root, file + Suffix)).Where(line => line.Length > 0)];

    public static Recording Load(string file)
    {
        var calls = Lines(file).Select((json, index) => RecordedCall.Parse(file, index + 1, json)).ToList();
        var phases = new List<RecordedPhase>();
        foreach (var call in calls)
        {
            if (phases.Count == 0 || (call.Method == "Handshake" && phases[^1].IsOver))
                phases.Add(new RecordedPhase());
            phases[^1].Add(call);
        }

        return new Recording(file, phases);
    }
}
