using System.Collections.Concurrent;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>What the steps of one preview or one update share.</summary>
internal sealed class Phase(OperationKind kind, StackState state, StepDisplay display, SecretWatch secrets, int parallel) : IDisposable
{
    private readonly ConcurrentDictionary<string, byte> _registered = new();
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly SemaphoreSlim _work = new(parallel, parallel);

    public OperationKind Kind { get; } = kind;

    public StackState State { get; } = state;

    public StepDisplay Display { get; } = display;

    public SecretWatch Secrets { get; } = secrets;

    public required bool Preview { get; init; }

    public required ProviderRegistry Providers { get; init; }

    /// <summary>The state before the phase: what a provider resource was is gone from the state once the program has registered it.</summary>
    public required StackState Before { get; init; }

    /// <summary>Steps are planned one at a time, so that a replacement can decide about its dependents before these are registered.</summary>
    public SemaphoreSlim Planning { get; } = new(1, 1);

    /// <summary>Nothing new is begun any more.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Something went wrong, whether or not it stopped the phase.</summary>
    public bool Failed { get; private set; }

    public bool IsRegistered(string urn) => _registered.ContainsKey(urn);

    /// <summary>False if the program has registered this URN before.</summary>
    public bool TryRegister(string urn) => _registered.TryAdd(urn, 0);

    /// <summary>Reports what went wrong, and stops the phase.</summary>
    public void Fail(string message, string urn)
    {
        Stopped = true;
        Report(message, urn);
    }

    /// <summary>Reports what went wrong. The phase goes on with what was begun, and fails in the end.</summary>
    public void Report(string message, string urn)
    {
        Failed = true;
        if (Display.Error(message, urn))
            Display.Message("error", "this message held a secret in clear, which the real engine would have printed", urn);
    }

    /// <exception cref="DeploymentStoppedException">The phase has stopped.</exception>
    public void ThrowIfStopped()
    {
        if (Stopped)
            throw new DeploymentStoppedException();
    }

    /// <summary>Runs an operation when there is room for it.</summary>
    public async Task<T> WorkAsync<T>(Func<Task<T>> operation, CancellationToken cancellationToken)
    {
        await _work.WaitAsync(cancellationToken);
        try
        {
            ThrowIfStopped();
            return await operation();
        }
        finally
        {
            _work.Release();
        }
    }

    /// <summary>Remembers work that must be over before the phase can be.</summary>
    public async Task<T> TrackAsync<T>(Task<T> work)
    {
        _running.TryAdd(work, 0);
        try
        {
            return await work;
        }
        finally
        {
            _running.TryRemove(work, out _);
        }
    }

    /// <summary>Waits for all tracked work, whatever becomes of it.</summary>
    public Task SettledAsync() => Task.WhenAll(_running.Keys).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    public void Dispose()
    {
        _work.Dispose();
        Planning.Dispose();
    }
}
