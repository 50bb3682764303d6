namespace Pulumi.Connectors.Tests;

/// <summary>What a real engine said in one command, sorted by the plugin's processes.</summary>
internal sealed class Recording
{
    private const string Suffix = ".provider.jsonl";

    private Recording(string file, IReadOnlyList<RecordedPhase> phases) => (File, Phases) = (file, phases);

    public string File { get; }

    /// <summary>A preview and an update, or one of them. Each has processes of its own.</summary>
    public IReadOnlyList<RecordedPhase> Phases { get; }

    /// <summary>Folder and step of every recording.</summary>
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
