using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Tests.Transcripts;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Toy;

/// <summary>A provider that accepts everything: inputs become outputs, ids are <c>id-NAME</c>. Each test replaces the responses that it needs.</summary>
internal sealed class ToyProvider : ResourceProvider.ResourceProviderBase
{
    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];

    public bool AcceptsSecrets { get; init; } = true;

    public Func<CheckRequest, CheckResponse> OnCheckConfig { get; init; } = r => new CheckResponse { Inputs = r.News };

    public Func<DiffRequest, DiffResponse> OnDiffConfig { get; init; } = _ => throw new RpcException(new Status(StatusCode.Unimplemented, "DiffConfig"));

    public Func<CheckRequest, CheckResponse> OnCheck { get; init; } = r => new CheckResponse { Inputs = r.News };

    public Func<DiffRequest, DiffResponse> OnDiff { get; set; } = r => Compare(r);

    public Func<CreateRequest, CreateResponse> OnCreate { get; set; } = r => new CreateResponse { Id = $"id-{r.Name}", Properties = r.Properties };

    public Func<ReadRequest, ReadResponse> OnRead { get; init; } = r => new ReadResponse { Id = r.Id, Properties = r.Properties, Inputs = r.Inputs };

    public Func<UpdateRequest, UpdateResponse> OnUpdate { get; set; } = r => new UpdateResponse { Properties = r.News };

    public Func<InvokeRequest, InvokeResponse> OnInvoke { get; init; } = r => new InvokeResponse { Return = r.Args };

    /// <summary>Sent to the engine with every real Create.</summary>
    public LogRequest? Says { get; init; }

    /// <summary>Delays the response to Handshake.</summary>
    public Func<Task> OnHandshake { get; init; } = () => Task.CompletedTask;

    public string EngineAddress { get; private set; } = string.Empty;

    /// <summary>Method and name of every call about a resource, in order.</summary>
    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (_lock)
                return [.. _calls.Where(c => c.Request["name"] is not null).Select(c => $"{c.Method}{(c.Key.Item3 ? "?" : string.Empty)} {(string?)c.Request["name"]}")];
        }
    }

    /// <summary>The last request of a method.</summary>
    public JObject Last(string method)
    {
        lock (_lock)
            return _calls.Last(c => c.Method == method).Request;
    }

    public bool WasCalled(string method)
    {
        lock (_lock)
            return _calls.Exists(c => c.Method == method);
    }

    /// <summary>Clears the recorded calls.</summary>
    public void Clear()
    {
        lock (_lock)
            _calls.Clear();
    }

    public override async Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        EngineAddress = request.EngineAddress;
        await OnHandshake();
        return await RespondAsync("Handshake", request, _ => new ProviderHandshakeResponse { AcceptSecrets = AcceptsSecrets, AcceptResources = true });
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => RespondAsync("GetPluginInfo", request, _ => new PluginInfo { Version = "1.0.0" });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) => RespondAsync("CheckConfig", request, OnCheckConfig);

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => RespondAsync("DiffConfig", request, OnDiffConfig);

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => RespondAsync("Configure", request, _ => new ConfigureResponse());

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) => RespondAsync("Check", request, OnCheck);

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => RespondAsync("Diff", request, OnDiff);

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        if (Says is { } message && !request.Preview)
        {
            using var channel = Providers.GrpcLimits.Connect(EngineAddress);
            await new Engine.EngineClient(channel).LogAsync(message);
        }

        return await RespondAsync("Create", request, OnCreate);
    }

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) => RespondAsync("Read", request, OnRead);

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) => RespondAsync("Update", request, OnUpdate);

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => RespondAsync("Delete", request, _ => new Empty());

    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) => RespondAsync("Invoke", request, OnInvoke);

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => RespondAsync("Cancel", request, _ => new Empty());

    /// <summary>Every changed input is an update, <c>key</c> a replacement.</summary>
    public static DiffResponse Compare(DiffRequest request, bool deleteBeforeReplace = false)
    {
        var diff = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone, HasDetailedDiff = true };
        foreach (var key in request.News.Fields.Keys.Where(k => !request.News.Fields[k].Equals(request.OldInputs.Fields.GetValueOrDefault(k))))
        {
            diff.Changes = DiffResponse.Types.DiffChanges.DiffSome;
            diff.Diffs.Add(key);
            diff.DetailedDiff[key] = new PropertyDiff { InputDiff = true, Kind = key == "key" ? PropertyDiff.Types.Kind.UpdateReplace : PropertyDiff.Types.Kind.Update };
            diff.DeleteBeforeReplace |= key == "key" && deleteBeforeReplace;
        }

        return diff;
    }

    private Task<TResponse> RespondAsync<TRequest, TResponse>(string method, TRequest request, Func<TRequest, TResponse> response) where TRequest : IMessage
    {
        lock (_lock)
            _calls.Add(new RecordedCall(method, (JObject)State.JsonText.Parse(JsonFormatter.Default.Format(request)), null, null));
        return Task.FromResult(response(request));
    }
}
