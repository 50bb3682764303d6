using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>The providers of one phase: one process for each provider resource that is loaded from the state or checked.</summary>
internal sealed class ProviderRegistry(StackState state, ProviderLauncher launcher, string engineAddress, bool preview, TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim _lock = new(1, 1);
    private readonly Dictionary<string, ProviderHandle> _loaded = [];
    private readonly HashSet<string> _registered = [];
    private readonly List<ProviderInstance> _started = [];

    /// <summary>Returns the provider of a reference. If the program did not register it in this phase, it is loaded from the state.</summary>
    public async Task<ProviderHandle> LoadAsync(string reference, CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken);
        try
        {
            if (_loaded.TryGetValue(reference, out var handle))
                return handle;
            var parsed = ProviderReference.Parse(reference);
            if (state.Find(parsed.Urn) is not { } provider || provider.Id != parsed.Id)
                throw new EngineException($"unknown provider '{reference}'");
            return await ConfigureAsync(provider, await StartAsync(provider, cancellationToken), cancellationToken);
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>Returns the provider that a registration, a look-up or a function call names; otherwise the default provider of the token's package.</summary>
    public async Task<ProviderHandle> ForAsync(string token, string reference, PluginSource plugin, CancellationToken cancellationToken)
    {
        if (reference.Length > 0)
            return await LoadAsync(reference, cancellationToken);
        var package = Urn.Package(token);
        var urn = Urn.Create(state.Stack, state.Project, string.Empty, Urn.ProviderTypePrefix + package, plugin.DefaultProvider);
        await _lock.WaitAsync(cancellationToken);
        try
        {
            if (_registered.Contains(urn) && state.Find(urn) is { } known)
                return _loaded[new ProviderReference(urn, known.Id).ToString()];
            return (await RegisterAsync(new ResourceState { Urn = urn, Type = Urn.Type(urn), Custom = true, Inputs = DefaultInputs(package, plugin.Version) }, cancellationToken)).Handle;
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>Registers a provider resource of the program.</summary>
    public async Task<Registration> RegisterExplicitAsync(ResourceState provider, CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken);
        try
        {
            return await RegisterAsync(provider, cancellationToken);
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>Whether this phase's program uses the provider resource of this URN.</summary>
    public bool IsRegistered(string urn) => _registered.Contains(urn);

    public Task CancelAsync(CancellationToken cancellationToken) => Task.WhenAll(_started.ToList().Select(p => p.CancelAsync(cancellationToken)));

    public async ValueTask DisposeAsync()
    {
        await CancelAsync(CancellationToken.None);
        foreach (var instance in _started)
            await instance.DisposeAsync();
        _lock.Dispose();
    }

    private async Task<Registration> RegisterAsync(ResourceState provider, CancellationToken cancellationToken)
    {
        var old = state.Find(provider.Urn);
        var instance = await StartAsync(provider, cancellationToken);
        var inputs = await instance.CheckConfigAsync(provider.Urn, old?.Inputs ?? new Struct(), provider.Inputs, cancellationToken);
        var diff = old is null ? null : await instance.DiffConfigAsync(provider.Urn, old, inputs, cancellationToken);
        // As in the real engine, the old settings stay in use if Diff reports no change, so a provider that hides a change keeps its old credentials.
        var settled = old is not null && diff!.Change == ChangeKind.None ? old.Inputs : inputs;
        var id = old is not null && diff!.Change != ChangeKind.Replace ? old.Id : preview ? PropertyWire.Unknown : Guid.NewGuid().ToString();
        var registered = provider with { Id = id, Inputs = settled, Outputs = settled };
        _registered.Add(provider.Urn);
        state.Put(registered);
        var reference = new ProviderReference(registered.Urn, id).ToString();
        var reusable = diff?.Change == ChangeKind.None && _loaded.ContainsKey(reference);
        var handle = reusable ? _loaded[reference] : await ConfigureAsync(registered, instance, cancellationToken);
        return new Registration(handle, old, registered, diff);
    }

    private async Task<ProviderInstance> StartAsync(ResourceState provider, CancellationToken cancellationToken)
    {
        var instance = await ProviderInstance.StartAsync(launcher, Urn.Package(provider.Type), engineAddress, time, cancellationToken);
        _started.Add(instance);
        return instance;
    }

    private async Task<ProviderHandle> ConfigureAsync(ResourceState provider, ProviderInstance instance, CancellationToken cancellationToken)
    {
        await instance.ConfigureAsync(provider, cancellationToken);
        var reference = new ProviderReference(provider.Urn, provider.Id);
        return _loaded[reference.ToString()] = new ProviderHandle(reference, instance, new ResourceCalls(instance, engineAddress, preview));
    }

    private Struct DefaultInputs(string package, string version)
    {
        var inputs = new Struct();
        foreach (var (key, value) in state.Config.Where(c => c.Key.StartsWith($"{package}:", StringComparison.Ordinal)))
        {
            var text = Value.ForString(value.Text);
            inputs.Fields[key[(package.Length + 1)..]] = value.Secret ? PropertyWire.Secret(text) : text;
        }

        if (version.Length > 0)
            inputs.Fields["version"] = Value.ForString(version);
        return inputs;
    }

    /// <summary>A provider resource that this phase registered, and its earlier state.</summary>
    public sealed record Registration(ProviderHandle Handle, ResourceState? Old, ResourceState New, DiffDecision? Diff);
}
