namespace DriftReport.Run;

/// <summary>A stack of a Pulumi project.</summary>
/// <param name="Directory">Directory of the Pulumi project.</param>
/// <param name="Name">Name of the stack.</param>
public sealed record StackReference(string Directory, string Name)
{
    private const string Prefix = "Pulumi.";

    private static readonly HashSet<string> Extensions = [".yaml", ".yml"];

    /// <returns>The name of the stack in reports: <c>stacks/eu:prod</c>.</returns>
    public override string ToString() => $"{Directory.TrimEnd('/', '\\')}:{Name}";

    /// <summary>Returns the named stacks of each directory or, without names, all stacks that have a settings file in it.</summary>
    /// <exception cref="FormatException">A directory contains no project or no stack. The message is for the user.</exception>
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
            : throw new FormatException($"There is no Pulumi.<stack>.yaml in {directory}: set the stacks with --stack.");
    }
}
