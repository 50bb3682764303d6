namespace DriftReport.Run;

/// <param name="Directory">Of the Pulumi project.</param>
/// <param name="Name">Of the stack.</param>
public sealed record StackReference(string Directory, string Name)
{
    private const string Prefix = "Pulumi.";

    private static readonly HashSet<string> Extensions = [".yaml", ".yml"];

    /// <summary>What reports call it: <c>stacks/eu:prod</c>.</summary>
    public override string ToString() => $"{Directory.TrimEnd('/', '\\')}:{Name}";

    /// <summary>The named stacks of each directory; without names, all that have a settings file there.</summary>
    /// <exception cref="FormatException">The text is for the person at the terminal.</exception>
    public static IReadOnlyList<StackReference> FindIn(IEnumerable<string> directories, IReadOnlyList<string> names) =>
        [.. directories.SelectMany(directory => FindIn(directory, names)).Distinct()];

    private static IEnumerable<StackReference> FindIn(string directory, IReadOnlyList<string> names)
    {
        var files = System.IO.Directory.Exists(directory)
            ? [.. System.IO.Directory.EnumerateFiles(directory, $"{Prefix}*").Where(file => Extensions.Contains(Path.GetExtension(file)))]
            : Array.Empty<string>();
        string[] found = [.. files.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
        if (!found.Contains("Pulumi"))
            throw new FormatException($"There is no Pulumi.yaml in {directory}.");
        string[] stacks = names.Count > 0
            ? [.. names]
            : [.. found.Where(file => file.StartsWith(Prefix, StringComparison.Ordinal)).Select(file => file[Prefix.Length..])];
        return stacks.Length > 0
            ? stacks.Select(name => new StackReference(directory, name))
            : throw new FormatException($"There is no Pulumi.<stack>.yaml in {directory}: name its stacks with --stack.");
    }
}
