using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Resources.Claims;

namespace Pulumi.Connectors.Provider.Tests.Resources.Claims;

/// <summary>The shared folder of the processes of a run.</summary>
public sealed class ClaimFolderTests : IDisposable
{
    private const string Engine = "127.0.0.1:4711";

    private readonly string _folder = Directory.CreateTempSubdirectory("claims").FullName;

    private string Shared => Path.Combine(_folder, "shared");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TryOpen_OneRun_SharesAFolder()
    {
        using var one = Open(Engine);
        using var other = Open(Engine);

        Assert.Equal(2, Directory.GetFiles(Assert.Single(Directory.GetDirectories(Shared))).Length);
    }

    [Fact]
    public void TryOpen_AnotherEngine_HasAnotherFolder()
    {
        using var one = Open(Engine);
        using var other = Open("127.0.0.1:4712");

        Assert.Equal(2, Directory.GetDirectories(Shared).Length);
    }

    [Fact]
    public void TryOpen_RunsThatHaveEnded_AreRemoved()
    {
        using (Open(Engine))
            Directory.CreateDirectory(Path.Combine(Shared, $"{Environment.ProcessId}-0-old"));
        Directory.CreateDirectory(Path.Combine(Shared, "2147483647-1-gone"));

        using var journal = Open(Engine);

        Assert.Single(Directory.GetDirectories(Shared));
    }

    [Fact]
    public void TryOpen_SeveralProcessesRemoveEndedRuns_AllShareAFolder()
    {
        using (Open(Engine))
        {
            foreach (var number in Enumerable.Range(0, 200))
                Directory.CreateDirectory(Path.Combine(Shared, $"2147483647-{number}-gone"));
        }

        var journals = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Open(Engine)).ToList();

        Assert.All(journals, Assert.NotNull);
        journals.ForEach(journal => journal?.Dispose());
    }

    [Theory]
    [InlineData(null, Engine)]
    [InlineData(1, "")]
    [InlineData(2147483647, Engine)]
    public void TryOpen_NoParentOrEngine_SharesNothing(int? parent, string engine)
    {
        Assert.Null(new ClaimFolder(Shared, parent).TryOpen(engine, NullLogger.Instance));
        Assert.False(Directory.Exists(Shared));
    }

    [Fact]
    public void TryOpen_FolderOfOthers_SharesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Directory.CreateDirectory(Shared);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Shared, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);

        Assert.Null(Open(Engine));
    }

    [Fact]
    public void TryOpen_FolderIsALink_SharesNothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Directory.CreateDirectory(Path.Combine(_folder, "target"));
        Directory.CreateSymbolicLink(Shared, Path.Combine(_folder, "target"));

        Assert.Null(Open(Engine));
    }

    private ClaimJournal? Open(string engine) => new ClaimFolder(Shared, Environment.ProcessId).TryOpen(engine, NullLogger.Instance);
}
