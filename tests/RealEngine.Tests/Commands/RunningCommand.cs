using CliWrap;

namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <summary>A command that has been started.</summary>
internal sealed class RunningCommand : IDisposable
{
    /// <summary>Limit for one command on a busy machine; a command takes a few seconds.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _limit;
    private readonly CommandTask<CliWrap.CommandResult> _task;

    private RunningCommand(Command command, CancellationToken cancellationToken)
    {
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _limit.CancelAfter(Timeout);
        var lines = PipeTarget.ToDelegate(Output.Add);
        // A canceled command is killed with all its children.
        _task = command.WithValidation(CommandResultValidation.None).WithStandardOutputPipe(lines).WithStandardErrorPipe(lines).ExecuteAsync(_limit.Token);
    }

    public CommandOutput Output { get; } = new();

    public static RunningCommand Start(Command command, CancellationToken cancellationToken) => new(command, cancellationToken);

    /// <summary>Sends SIGINT to this process only, as <c>kill</c> does.</summary>
    public async Task InterruptAsync(CancellationToken cancellationToken) =>
        await Cli.Wrap("kill").WithArguments(["-INT", $"{_task.ProcessId}"]).ExecuteAsync(cancellationToken);

    /// <summary>Ends this process only, without notice.</summary>
    public async Task KillAsync(CancellationToken cancellationToken) =>
        await Cli.Wrap("kill").WithArguments(["-KILL", $"{_task.ProcessId}"]).ExecuteAsync(cancellationToken);

    /// <summary>The processes that this one has started and that run.</summary>
    public IReadOnlyList<EngineChild> Children() => EngineChild.Of(_task.ProcessId);

    public async Task<CommandResult> EndAsync() => new((await _task).ExitCode, Output.ToString());

    public void Dispose() => _limit.Dispose();
}
