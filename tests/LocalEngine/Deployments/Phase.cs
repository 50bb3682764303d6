using System.Collections.Concurrent;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>State that the steps of one preview or update share.</summary>
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

    /// <summary>The state before the phase. It contains the old provider resources, which the program replaces when it registers them.</summary>
    public required StackState Before { get; init; }

    /// <summary>Steps are planned one at a time, so that a replacement can decide about its dependents before these are registered.</summary>
    public SemaphoreSlim Planning { get; } = new(1, 1);

    /// <summary>Whether no new operation may begin.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Whether something failed, even if the phase continues.</summary>
    public bool Failed { get; private set; }

    public bool IsRegistered(string urn) => _registered.ContainsKey(urn);

    /// <summary>Returns false if the program has registered this URN before.</summary>
    public bool TryRegister(string urn) => _registered.TryAdd(urn, 0);

    /// <summary>Reports a failure, and stops the phase.</summary>
    public void Fail(string message, string urn)
    {
        Stopped = true;
        Report(message, urn);
    }

    /// <summary>Reports a failure. Running operations continue, and the phase fails at the end.</summary>
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

    /// <summary>Runs an operation within the concurrency limit.</summary>
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

    /// <summary>Tracks work that must end before the phase ends.</summary>
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

    /// <summary>Waits for all tracked work, successful or not.</summary>
    public Task SettledAsync() => Task.WhenAll(_running.Keys).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    public void Dispose()
    {
        _work.Dispose();
        Planning.Dispose();
    }
}
