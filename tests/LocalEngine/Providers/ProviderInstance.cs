using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json;
using Pulumi.Connectors.LocalEngine.Errors;
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

    /// <summary>Whether its inputs contain unknowns. Then it is not configured, and the engine computes the results of a preview itself.</summary>
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

    /// <summary>Makes one call. A failure of Configure is reported by every call after it.</summary>
    public Task<T> CallAsync<T>(Func<ResourceProvider.ResourceProviderClient, AsyncUnaryCall<T>> call) =>
        CallAsync(client => call(client).ResponseAsync);

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
        catch (EngineException exception)
        {
            _configureError = exception;
        }
    }

    /// <summary>Sends Cancel. Running calls continue.</summary>
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
            // A provider without Cancel is stopped nevertheless.
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<T> CallAsync<T>(Func<ResourceProvider.ResourceProviderClient, Task<T>> call)
    {
        if (_configureError is { } error)
            throw error;
        try
        {
            return await call(connection.Client);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            throw new UnimplementedException($"{Plugin} does not implement this call: {exception.Status.Detail}", exception);
        }
        catch (RpcException exception)
        {
            if (exception.StatusCode == StatusCode.Unavailable && await connection.ReadExitMessageAsync() is { } words)
                throw new EngineException($"{Plugin} exited prematurely; this is always a bug in the provider. It wrote:\n{words}", exception);
            throw RpcErrors.Translate(exception);
        }
    }

    private async Task HandshakeAsync(string engineAddress, CancellationToken cancellationToken)
    {
        var request = HandshakeRequest(engineAddress);
        using var timer = new CancellationTokenSource(ConnectTime, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            var response = await CallAsync(client => RetryUntilListeningAsync(() => client.HandshakeAsync(request, cancellationToken: limit.Token), limit.Token));
            (_flagsKnown, AcceptsSecrets, AcceptsReferences) = (true, response.AcceptSecrets, response.AcceptResources);
        }
        catch (UnimplementedException)
        {
            // An older provider returns its capabilities from Configure.
        }
        catch (Exception exception) when (exception is EngineException or OperationCanceledException && timer.IsCancellationRequested)
        {
            throw new EngineException($"{Plugin} did not respond to Handshake within {ConnectTime.TotalSeconds:0} seconds", exception);
        }
    }

    private ProviderHandshakeRequest HandshakeRequest(string engineAddress)
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
            SendsOldOutputsToCheck = true,
            AcceptsOutputsInInvoke = true,
            AcceptsOutputsInCall = true,
        };
        if (connection.Directory is { } directory)
            request.RootDirectory = request.ProgramDirectory = directory;
        return request;
    }

    /// <summary>Retries while the plugin runs but does not listen yet.</summary>
    private async Task<T> RetryUntilListeningAsync<T>(Func<AsyncUnaryCall<T>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable)
            {
                if (await connection.ReadExitMessageAsync() is not null)
                    throw;
                await Task.Delay(ConnectRetry, time, cancellationToken);
            }
        }
    }

    private static Struct WithVersion(Struct inputs, Struct news)
    {
        if (!news.Fields.TryGetValue("version", out var version))
            return inputs;
        if (inputs.Fields.TryGetValue("version", out var returned) && !returned.Equals(version))
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
