namespace Pulumi.Connectors.Tools;

/// <summary>The files that a tool writes, with their content.</summary>
internal sealed class GeneratedFiles
{
    private readonly SortedDictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _obsolete = new(StringComparer.Ordinal);

    /// <summary>Content by path relative to the root of the repository.</summary>
    public IReadOnlyDictionary<string, string> Contents => _contents;

    /// <summary>Adds a file, or replaces its content.</summary>
    public void Set(string path, string content) => _contents[path] = content;

    /// <summary>Marks the files of a folder that the tool owns but does not write any more.</summary>
    /// <param name="owned">Paths of all files that an earlier run of the tool can have written.</param>
    public void RemoveOthers(IEnumerable<string> owned) => _obsolete.UnionWith(owned.Where(path => !_contents.ContainsKey(path)));

    /// <summary>Returns what <see cref="Write"/> would change: for each file its path, the first line that differs, and both texts.</summary>
    public IReadOnlyList<string> DifferencesTo(Checkout checkout) =>
    [
        .. _contents.Select(file => Difference(file.Key, checkout.ReadIfExists(file.Key), file.Value)).OfType<string>(),
        .. _obsolete.Where(path => checkout.ReadIfExists(path) is not null).Select(path => $"{path}: must not exist"),
    ];

    /// <summary>Writes the files that differ and deletes the obsolete ones.</summary>
    /// <returns>The paths of the changed files.</returns>
    public IReadOnlyList<string> Write(Checkout checkout)
    {
        var changed = _contents.Where(file => checkout.ReadIfExists(file.Key) != file.Value).Select(file => file.Key).ToList();
        foreach (var path in changed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(checkout.PathOf(path)) ?? checkout.Root);
            File.WriteAllText(checkout.PathOf(path), _contents[path]);
        }

        var deleted = _obsolete.Where(path => File.Exists(checkout.PathOf(path))).ToList();
        deleted.ForEach(path => File.Delete(checkout.PathOf(path)));
        return [.. changed, .. deleted];
    }

    private static string? Difference(string path, string? actual, string expected)
    {
        if (actual == expected)
            return null;
        if (actual is null)
            return $"{path}: is missing";
        var (left, right) = (actual.Split('\n'), expected.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{path}:{line + 1}: is «{Line(left, line)}», must be «{Line(right, line)}»";
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? lines[index].Trim() : "the end of the file";
}
