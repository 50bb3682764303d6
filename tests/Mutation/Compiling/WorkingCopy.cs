using CliWrap;
using CliWrap.Buffered;

namespace Pulumi.Connectors.Mutation.Compiling;

/// <summary>
/// A copy of the repository in which only the compiled provider is mutated. Its sources stay as they are, because some tests read them.
/// </summary>
internal static class WorkingCopy
{
    private static readonly HashSet<string> LeftOut = new(["artifacts", "node_modules", ".git"], StringComparer.Ordinal);

    /// <summary>Copies what changed since the last run, and removes what is no longer there.</summary>
    public static Repository Update(Repository repository)
    {
        var copy = new Repository(Path.Combine(repository.Output, "copy"));
        var sources = Files(repository.Root).ToHashSet(StringComparer.Ordinal);
        if (Directory.Exists(copy.Root))
        {
            foreach (var gone in Files(copy.Root).Where(path => !sources.Contains(path)).ToList())
                File.Delete(Path.Combine(copy.Root, gone));
        }

        foreach (var path in sources)
            CopyFile(new FileInfo(Path.Combine(repository.Root, path)), new FileInfo(Path.Combine(copy.Root, path)));

        return copy;
    }

    /// <summary>Builds the tests without analyzers, and keeps the sources that the generators write.</summary>
    /// <exception cref="MutationException">The build fails.</exception>
    public static async Task BuildAsync(Repository copy, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap("dotnet")
            .WithArguments(
            [
                "build", copy.TestProject, "-nologo", "-verbosity:quiet", "-maxcpucount:2", "-nodeReuse:false",
                "-property:RunAnalyzers=false", "-property:TreatWarningsAsErrors=false", "-property:EmitCompilerGeneratedFiles=true",
            ])
            .WithWorkingDirectory(copy.Root)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        if (!result.IsSuccess)
            throw new MutationException($"The build of the working copy fails: {result.StandardOutput}{result.StandardError}");
    }

    private static IEnumerable<string> Files(string root, string folder = "")
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder)))
            yield return Path.GetRelativePath(root, file);

        foreach (var child in Directory.EnumerateDirectories(Path.Combine(root, folder)).Where(child => !LeftOut.Contains(Path.GetFileName(child))))
        {
            foreach (var file in Files(root, Path.GetRelativePath(root, child)))
                yield return file;
        }
    }

    private static void CopyFile(FileInfo source, FileInfo target)
    {
        if (target.Exists && target.Length == source.Length && target.LastWriteTimeUtc == source.LastWriteTimeUtc)
            return;
        target.Directory!.Create();
        source.CopyTo(target.FullName, overwrite: true);
    }
}
