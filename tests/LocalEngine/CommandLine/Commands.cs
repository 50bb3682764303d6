using System.Globalization;
using Pulumi.Connectors.LocalEngine.Deployments;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.CommandLine;

/// <summary>The commands, with the names and options of pulumi.</summary>
/// <param name="output">Receives the output.</param>
/// <param name="time">Clock of durations and waits.</param>
/// <param name="environment">Reads an environment variable; null if it is not set.</param>
internal sealed class Commands(TextWriter output, TimeProvider time, Func<string, string?> environment)
{
    private const string Help = """
        local-engine: a small, exact deployment engine for Pulumi programs in TypeScript or JavaScript.
        A test instrument for machines without the pulumi command, not a replacement for it: one provider binary from PATH,
        state in one JSON file, no components from plugins, no transforms, no hooks, no targets.

          config set [--secret] KEY VALUE
          preview | up | refresh | destroy   [--yes] [--refresh] [--run-program] [--expect-no-changes] [--skip-preview] [--parallel N]
          import TYPE NAME ID --yes [--protect=false]
          stack output [NAME] [--json] [--show-secrets]
          stack export

        Everywhere: --stack NAME (dev), --cwd DIR. The output is always that of --diff.
        PULUMI_BACKEND_URL=file://DIR sets the directory of the state (DIR/PROJECT.STACK.json; by default .local-engine beside Pulumi.yaml),
        PULUMI_CONFIG_PASSPHRASE encrypts its secrets, PULUMI_DEBUG_GRPC=FILE writes the calls to the providers, secrets in clear.
        """;

    /// <summary>Runs one command and returns its exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        try
        {
            var arguments = Arguments.Parse(args);
            if (arguments.Has("--help") || arguments.Words.Length == 0)
            {
                await output.WriteLineAsync(Help);
                return 0;
            }

            return await RunAsync(arguments, cancellationToken);
        }
        catch (EngineException exception)
        {
            await output.WriteLineAsync($"error: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("error: canceled");
            return 1;
        }
    }

    private async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var project = ProjectFile.Read(Path.GetFullPath(arguments.Value("--cwd") ?? "."));
        using var file = StateFile.Open(Backend(project), project.Name, arguments.Value("--stack") ?? "dev", environment("PULUMI_CONFIG_PASSPHRASE"));
        switch (arguments.Words)
        {
            case ["config", "set", var key, var value]:
                file.State.Config[key.Contains(':', StringComparison.Ordinal) ? key : $"{project.Name}:{key}"] = new ConfigValue(value, arguments.Has("--secret"));
                file.Save();
                return 0;
            case ["stack", "export"]:
                await output.WriteLineAsync(file.Export());
                return 0;
            case ["stack", "output", .. var names] when names.Length < 2:
                return StackOutputs.Print(file.State, names.FirstOrDefault(), arguments.Has("--json"), arguments.Has("--show-secrets"), output);
            default:
                return await OperateAsync(arguments, Session(arguments, project, file.State), cancellationToken);
        }
    }

    private static Task<int> OperateAsync(Arguments arguments, EngineSession session, CancellationToken cancellationToken)
    {
        if (arguments.Words is ["preview"])
            return session.PreviewAsync(cancellationToken);
        if (arguments.Words[0] is "up" or "update" or "refresh" or "destroy" or "import" && !arguments.Has("--yes") && !arguments.Has("--skip-preview"))
            throw new EngineException("--yes or --skip-preview must be passed in to proceed");
        return arguments.Words switch
        {
            ["up" or "update"] => session.UpAsync(cancellationToken),
            ["refresh"] => session.RefreshAsync(cancellationToken),
            ["destroy"] => session.DestroyAsync(cancellationToken),
            ["import", var type, var name, var id] => session.ImportAsync(type, name, id, arguments.Has("--protect", otherwise: true), cancellationToken),
            _ => throw new EngineException($"unknown command: {string.Join(' ', arguments.Words)}; see --help"),
        };
    }

    private EngineSession Session(Arguments arguments, ProjectFile project, StackState state)
    {
        var console = new ConsoleText(output);
        var options = new EngineOptions
        {
            Refresh = arguments.Has("--refresh"),
            RunProgram = arguments.Has("--run-program"),
            ExpectNoChanges = arguments.Has("--expect-no-changes"),
            SkipPreview = arguments.Has("--skip-preview"),
        };
        if (arguments.Value("--parallel") is { } parallel)
        {
            if (!int.TryParse(parallel, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1)
                throw new EngineException($"--parallel must be a positive number, not '{parallel}'");
            options = options with { Parallel = n };
        }

        var log = environment(CallLog.Variable) is { Length: > 0 } path ? new CallLog(path, time) : null;
        return new EngineSession(state, PluginProcess.In(project.Directory, time, log), new NodeProgram(project, console).RunAsync, console, options)
        {
            Time = time,
            PluginOf = package => NodePackages.PluginOf(package, project.Directory),
        };
    }

    private string Backend(ProjectFile project)
    {
        if (environment("PULUMI_BACKEND_URL") is not { Length: > 0 } url)
            return Path.Combine(project.Directory, ".local-engine");
        if (!url.StartsWith("file://", StringComparison.Ordinal))
            throw new EngineException($"PULUMI_BACKEND_URL is '{url}'; local-engine supports file://DIR only");
        var directory = url["file://".Length..];
        if (directory.StartsWith("~/", StringComparison.Ordinal))
            directory = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), directory[2..]);
        return Path.GetFullPath(directory);
    }
}
