using System.Diagnostics;
using System.Text;

namespace Pulumi.Connectors.Demo;

/// <summary>A temporary folder with a copy of the example and a file backend, in which <c>pulumi</c> or the local engine runs. Deleted when disposed.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(3);

    private readonly RepositoryFolders _folders;
    private readonly string _root = Directory.CreateTempSubdirectory("connectors-demo-").FullName;
    private Process? _emulator;

    private Workspace(RepositoryFolders folders, string? pulumi)
    {
        _folders = folders;
        UsesPulumi = pulumi is not null;
        Engine = pulumi ?? folders.LocalEngine;
        CopyExample();
        Directory.CreateDirectory(StateFolder);
    }

    public Canaries Canaries { get; } = new();

    /// <summary>Additional environment variables of the commands.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>True if commands run with <c>pulumi</c>, false if with the local engine.</summary>
    public bool UsesPulumi { get; }

    private string Engine { get; }

    private string ProgramFolder => Path.Combine(_root, "program");

    private string ProgramFile => Path.Combine(ProgramFolder, "index.ts");

    private string StateFolder => Path.Combine(_root, "state");

    /// <summary>Creates a workspace for <c>pulumi</c> if it is installed, otherwise for the local engine.</summary>
    public static Workspace Create(RepositoryFolders folders) => new(folders, SearchPath.Find("pulumi"));

    /// <summary>Creates a workspace for the local engine.</summary>
    public static Workspace CreateLocal(RepositoryFolders folders) => new(folders, pulumi: null);

    /// <summary>Replaces the program of the example.</summary>
    public Task WriteProgramAsync(string source, CancellationToken cancellationToken) => File.WriteAllTextAsync(ProgramFile, source, cancellationToken);

    public Task<string> ReadProgramAsync(CancellationToken cancellationToken) => File.ReadAllTextAsync(ProgramFile, cancellationToken);

    /// <summary>Starts the emulator of the API as a separate process and returns its address.</summary>
    public async Task<Uri> StartEmulatorAsync(CancellationToken cancellationToken)
    {
        var start = StartInfo(_folders.Emulator, ["--client-id", "demo", "--client-secret", Canaries.ClientSecret]);
        start.RedirectStandardError = false;
        _emulator = Process.Start(start) ?? throw new DemoException("The emulator could not be started.");
        var address = await _emulator.StandardOutput.ReadLineAsync(cancellationToken);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri
            : throw new DemoException("The emulator exited before it printed its address.");
    }

    public async Task<CommandResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        using var process = Process.Start(StartInfo(Engine, arguments)) ?? throw new DemoException($"{Engine} could not be started.");
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(CommandTimeout);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            if (cancellationToken.IsCancellationRequested)
                throw;
            throw new DemoException($"The command '{arguments[0]}' did not finish within {CommandTimeout.TotalMinutes} minutes.", exception);
        }

        return new CommandResult(process.ExitCode, output.ToString());

        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.AppendLine(line.Data);
        }
    }

    /// <summary>Searches every file of the workspace for canaries: states, backups, settings.</summary>
    /// <param name="others">Further secrets to search for.</param>
    public void SearchFiles(params ReadOnlySpan<string> others)
    {
        foreach (var file in Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            Canaries.Search(File.ReadAllText(file), Path.GetRelativePath(_root, file), others);
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

    // The installed packages are linked instead of copied, because they have about 100 MB.
    private void CopyExample()
    {
        Directory.CreateDirectory(ProgramFolder);
        foreach (var file in Directory.EnumerateFiles(_folders.Example))
            File.Copy(file, Path.Combine(ProgramFolder, Path.GetFileName(file)));
        Directory.CreateSymbolicLink(Path.Combine(ProgramFolder, "node_modules"), Path.Combine(_folders.Example, "node_modules"));
    }

    private ProcessStartInfo StartInfo(string program, IReadOnlyList<string> arguments)
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
