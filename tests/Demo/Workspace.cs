using System.Diagnostics;
using System.Text;

namespace Pulumi.Connectors.Demo;

/// <summary>A temporary folder with a copy of the example and a file back end; gone afterwards. Runs <c>pulumi</c> there, or the local engine.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly RepositoryFolders _folders;
    private readonly string _root = Directory.CreateTempSubdirectory("connectors-demo-").FullName;
    private Process? _emulator;

    private Workspace(RepositoryFolders folders, string? pulumi)
    {
        _folders = folders;
        HasPulumi = pulumi is not null;
        Engine = pulumi ?? folders.LocalEngine;
        CopyExample();
        Directory.CreateDirectory(StateFolder);
    }

    public Canaries Canaries { get; } = new();

    /// <summary>Environment variables of the commands, on top of the workspace's own.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Whether the real command is there.</summary>
    public bool HasPulumi { get; }

    private string Engine { get; }

    private string ProgramFolder => Path.Combine(_root, "program");

    private string ProgramFile => Path.Combine(ProgramFolder, "index.ts");

    private string StateFolder => Path.Combine(_root, "state");

    /// <summary>A workspace for the real command where it is installed, else for the local engine.</summary>
    public static Workspace Create(RepositoryFolders folders)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        var pulumi = path.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "pulumi")).FirstOrDefault(File.Exists);
        return new Workspace(folders, pulumi);
    }

    /// <summary>A workspace for the local engine in any case.</summary>
    public static Workspace CreateLocal(RepositoryFolders folders) => new(folders, pulumi: null);

    /// <summary>Puts another program in the place of the example.</summary>
    public Task WriteProgramAsync(string source, CancellationToken cancellationToken) => File.WriteAllTextAsync(ProgramFile, source, cancellationToken);

    public Task<string> ReadProgramAsync(CancellationToken cancellationToken) => File.ReadAllTextAsync(ProgramFile, cancellationToken);

    /// <summary>Starts the emulator of the API as a program of its own.</summary>
    public async Task<Uri> StartEmulatorAsync(CancellationToken cancellationToken)
    {
        var start = Start(_folders.Emulator, ["--client-id", "demo", "--client-secret", Canaries.ClientSecret]);
        start.RedirectStandardError = false;
        _emulator = Process.Start(start) ?? throw new DemoException("The emulator could not be started.");
        var address = await _emulator.StandardOutput.ReadLineAsync(cancellationToken);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri
            : throw new DemoException("The emulator ended before it said where it listens.");
    }

    public async Task<CommandResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        using var process = Process.Start(Start(Engine, arguments)) ?? throw new DemoException($"{Engine} could not be started.");
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandResult(process.ExitCode, output.ToString());

        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.AppendLine(line.Data);
        }
    }

    /// <summary>Looks for canaries in every file that the run has left: states, backups, settings.</summary>
    /// <param name="others">What must not stand there either.</param>
    public void SearchFiles(params ReadOnlySpan<string> others)
    {
        foreach (var file in Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            Canaries.LookFor(File.ReadAllText(file), Path.GetRelativePath(_root, file), others);
    }

    public async ValueTask DisposeAsync()
    {
        if (_emulator is { HasExited: false })
        {
            _emulator.Kill();
            await _emulator.WaitForExitAsync();
        }

        _emulator?.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    // The installed packages are linked, not copied: they are a hundred megabytes.
    private void CopyExample()
    {
        Directory.CreateDirectory(ProgramFolder);
        foreach (var file in Directory.EnumerateFiles(_folders.Example))
            File.Copy(file, Path.Combine(ProgramFolder, Path.GetFileName(file)));
        Directory.CreateSymbolicLink(Path.Combine(ProgramFolder, "node_modules"), Path.Combine(_folders.Example, "node_modules"));
    }

    private ProcessStartInfo Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = ProgramFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = $"{_folders.PluginFolder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
                ["PULUMI_BACKEND_URL"] = $"file://{StateFolder}",
                ["PULUMI_CONFIG_PASSPHRASE"] = "demo",
                ["PULUMI_HOME"] = Path.Combine(_root, "home"),
                ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
                ["NO_COLOR"] = "1",
            },
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return start;
    }
}
