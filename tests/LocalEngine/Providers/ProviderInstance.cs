using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json;
using Pulumi.Connectors.LocalEngine.Hosting;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>One running provider, from Handshake to Cancel.</summary>
internal sealed class ProviderInstance(string package, ProviderConnection connection, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectRetry = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan CancelTime = TimeSpan.FromSeconds(5);
    private bool _flagsKnown;
    private EngineException? _configureError;

    public string Package { get; } = package;

    public bool AcceptsSecrets { get; private set; }

    public bool AcceptsReferences { get; private set; }

    /// <summary>Its inputs hold unknowns: it was not configured, and the engine answers in its place during the preview.</summary>
    public bool Unknown { get; private set; }

    private string Plugin => $"the plugin pulumi-resource-{Package}";

    public static async Task<ProviderInstance> StartAsync(ProviderLauncher launcher, string package, string engineAddress, TimeProvider time, CancellationToken cancellationToken)
    {
        var instance = new ProviderInstance(package, await launcher(package, engineAddress, cancellationToken), time);
        try
        {
            await instance.HandshakeAsync(engineAddress, cancellationToken);
            await instance.CallAsync(client => client.GetPluginInfoAsync(new Empty(), cancellationToken: cancellationToken));
            return instance;
        }
        catch
        {
            await instance.DisposeAsync();
            throw;
        }
    }

    /// <summary>One call; a failure of Configure is reported by the first call after it, and by each later one.</summary>
    public Task<T> CallAsync<T>(Func<ResourceProvider.ResourceProviderClient, AsyncUnaryCall<T>> call) =>
        CallAsync(client => call(client).ResponseAsync);

    private async Task<T> CallAsync<T>(Func<ResourceProvider.ResourceProviderClient, Task<T>> call)
    {
        if (_configureError is { } error)
            throw error;
        try
        {
            return await call(connection.Client);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            throw new UnimplementedException($"{Plugin} does not implement this call: {e.Status.Detail}", e);
        }
        catch (RpcException e)
        {
            if (e.StatusCode == StatusCode.Unavailable && await connection.LastWordsAsync() is { } words)
                throw new EngineException($"{Plugin} exited prematurely; this is always a bug in the provider. It wrote:\n{words}", e);
            throw RpcErrors.Translate(e);
        }
    }

    public async Task<Struct> CheckConfigAsync(string urn, Struct olds, Struct news, CancellationToken cancellationToken)
    {
        var request = new CheckRequest
        {
            Urn = urn,
            Olds = PropertyWire.Plain(olds),
            News = PropertyWire.Plain(news),
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
        };
        try
        {
            var response = await CallAsync(client => client.CheckConfigAsync(request, cancellationToken: cancellationToken));
            if (response.Failures.Count > 0)
                throw new CheckFailedException(urn, response.Failures);
            return WithVersion(SecretMarks.Copy(ResponseRules.Properties(response.Inputs, unknowns: true, "CheckConfig"), news), news);
        }
        catch (UnimplementedException)
        {
            return news;
        }
    }

    public async Task<DiffDecision> DiffConfigAsync(string urn, ResourceState old, Struct news, CancellationToken cancellationToken)
    {
        var request = new DiffRequest
        {
            Urn = urn,
            Olds = PropertyWire.Plain(old.Outputs),
            OldInputs = PropertyWire.Plain(old.Inputs),
            News = PropertyWire.Plain(news),
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
        };
        try
        {
            return ResourceCalls.Decide(await CallAsync(client => client.DiffConfigAsync(request, cancellationToken: cancellationToken)), old.Inputs, news, "DiffConfig");
        }
        catch (UnimplementedException)
        {
            return DiffDecision.Of(old.Inputs.Equals(news) ? ChangeKind.None : ChangeKind.Update);
        }
    }

    public async Task ConfigureAsync(ResourceState provider, CancellationToken cancellationToken)
    {
        if (provider.Inputs.Fields.Any(f => f.Key != "version" && PropertyWire.Any(f.Value, PropertyWire.IsUnknown)))
        {
            Unknown = true;
            return;
        }
        try
        {
            var response = await CallAsync(client => client.ConfigureAsync(ConfigureRequest(provider), cancellationToken: cancellationToken));
            if (!_flagsKnown)
                (AcceptsSecrets, AcceptsReferences) = (response.AcceptSecrets, response.AcceptResources);
        }
        catch (EngineException e)
        {
            _configureError = e;
        }
    }

    /// <summary>Tells the provider that nobody waits any longer. Calls under way go on.</summary>
    public async Task CancelAsync(CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(CancelTime, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            await connection.Client.CancelAsync(new Empty(), cancellationToken: limit.Token);
        }
        catch (RpcException)
        {
            // A provider that cannot be told to stop is stopped all the same.
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task HandshakeAsync(string engineAddress, CancellationToken cancellationToken)
    {
        var request = new ProviderHandshakeRequest
        {
            EngineAddress = engineAddress,
            ConfigureWithUrn = true,
            SupportsViews = true,
            SupportsRefreshBeforeUpdate = true,
            InvokeWithPreview = true,
            MapperTarget = engineAddress,
            LoaderTarget = engineAddress,
            ResolverTarget = engineAddress,
            AcceptsByteString = true,
        };
        if (connection.Directory is { } directory)
            request.RootDirectory = request.ProgramDirectory = directory;
        using var timer = new CancellationTokenSource(ConnectTime, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            var response = await CallAsync(client => WhenListening(() => client.HandshakeAsync(request, cancellationToken: limit.Token), limit.Token));
            (_flagsKnown, AcceptsSecrets, AcceptsReferences) = (true, response.AcceptSecrets, response.AcceptResources);
        }
        catch (UnimplementedException)
        {
            // An older provider: its flags come with the answer to Configure.
        }
        catch (Exception e) when (e is EngineException or OperationCanceledException && timer.IsCancellationRequested)
        {
            throw new EngineException($"{Plugin} did not answer Handshake within {ConnectTime.TotalSeconds:0} seconds", e);
        }
    }

    /// <summary>Tries again while the plugin, although it runs, does not listen yet.</summary>
    private async Task<T> WhenListening<T>(Func<AsyncUnaryCall<T>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
            {
                if (await connection.LastWordsAsync() is not null)
                    throw;
                await Task.Delay(ConnectRetry, time, cancellationToken);
            }
        }
    }

    private static Struct WithVersion(Struct inputs, Struct news)
    {
        if (!news.Fields.TryGetValue("version", out var version))
            return inputs;
        if (inputs.Fields.TryGetValue("version", out var answered) && !answered.Equals(version))
            throw new ProviderBugException("CheckConfig: changed the setting 'version'");
        inputs.Fields["version"] = version;
        return inputs;
    }

    private static string VariableText(Value value) => value.KindCase == Value.KindOneofCase.StringValue
        ? value.StringValue
        : JsonText.Parse(JsonFormatter.Default.Format(value)).ToString(Formatting.None);

    private ConfigureRequest ConfigureRequest(ResourceState provider)
    {
        var request = new ConfigureRequest
        {
            Args = provider.Inputs.Clone(),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = provider.Id,
            Urn = provider.Urn,
            Name = Urn.Name(provider.Urn),
            Type = provider.Type,
        };
#pragma warning disable CS0612 // The real engine still fills the obsolete field.
        foreach (var (key, value) in PropertyWire.Plain(provider.Inputs).Fields.Where(f => f.Key != "version"))
            request.Variables[$"{Package}:config:{key}"] = VariableText(value);
#pragma warning restore CS0612
        return request;
    }
}
