using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// The claims of one run in a folder that the processes of the run share. Each process appends lines to a file of its own and reads what the
/// others have appended since it read last, so that no lock is needed: of two processes that create the same object at the same time, each sees
/// the claim of the other. The lines contain addresses, ids and URNs, and no secrets. Not safe for concurrent use.
/// </summary>
internal sealed class ClaimJournal : IDisposable
{
    private const byte EndOfLine = (byte)'\n';

    private readonly string _folder;
    private readonly FileStream _own;
    private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);

    /// <param name="folder">Folder of the run, which exists.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be created.</exception>
    public ClaimJournal(string folder)
    {
        _folder = folder;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _own = new FileStream(Path.Combine(folder, $"{Guid.NewGuid():N}"), options);
    }

    public void Append(ClaimedObject claimed, string urn, Claim claim)
    {
        var line = new JArray((int)claim, claimed.Platform, claimed.TypeToken, claimed.Id, urn).ToString(Formatting.None);
        try
        {
            _own.Write(Encoding.UTF8.GetBytes($"{line}\n"));
        }
        catch (IOException)
        {
            // The disk is full: the claim holds for this process only.
        }
    }

    /// <summary>Applies what the other processes have appended since the last call.</summary>
    public void ReadOthers(Action<ClaimedObject, string, Claim> apply)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(_folder).Where(file => file != _own.Name))
                Read(file, apply);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read has no claims, like a process of which this one does not know.
        }
    }

    public void Dispose() => _own.Dispose();

    private void Read(string file, Action<ClaimedObject, string, Claim> apply)
    {
        var start = _positions.GetValueOrDefault(file);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length <= start)
            return;
        stream.Position = start;
        var bytes = new byte[stream.Length - start];
        var read = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));

        // The last line may not be complete yet.
        var end = read.LastIndexOf(EndOfLine) + 1;
        foreach (var line in Encoding.UTF8.GetString(read[..end]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Apply(line, apply);
        _positions[file] = start + end;
    }

    private static void Apply(string line, Action<ClaimedObject, string, Claim> apply)
    {
        if (JArray.Parse(line) is [JValue { Value: long claim }, JValue platform, JValue typeToken, JValue id, JValue urn])
            apply(new ClaimedObject((string)platform!, (string)typeToken!, (string)id!), (string)urn!, (Claim)claim);
    }
}
