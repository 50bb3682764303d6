using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Responds from the recording of one phase, matched by method, URN and preview flag, in order, and records the requests.</summary>
internal sealed class ReplayProvider(IReadOnlyList<RecordedCall> phase, IReadOnlyList<string> text) : ResourceProvider.ResourceProviderBase
{
    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _unused = [.. phase];
    private readonly List<RecordedCall> _actual = [];
    private string _engine = string.Empty;

    public IReadOnlyList<RecordedCall> Actual => _actual;

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        _engine = request.EngineAddress;
        return RespondAsync<ProviderHandshakeResponse>(nameof(Handshake), request);
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => RespondAsync<PluginInfo>(nameof(GetPluginInfo), request);

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) => RespondAsync<CheckResponse>(nameof(CheckConfig), request);

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => RespondAsync<DiffResponse>(nameof(DiffConfig), request);

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => RespondAsync<ConfigureResponse>(nameof(Configure), request);

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) => RespondAsync<CheckResponse>(nameof(Check), request);

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => RespondAsync<DiffResponse>(nameof(Diff), request);

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) => RespondAsync<CreateResponse>(nameof(Create), request);

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) => RespondAsync<ReadResponse>(nameof(Read), request);

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) => RespondAsync<UpdateResponse>(nameof(Update), request);

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => RespondAsync<Empty>(nameof(Delete), request);

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => RespondAsync<Empty>(nameof(Cancel), request);

    private async Task<T> RespondAsync<T>(string method, IMessage request) where T : IMessage, new()
    {
        var call = new RecordedCall(method, (JObject)State.JsonText.Parse(JsonFormatter.Default.Format(request)), null, null);
        RecordedCall? recorded;
        lock (_lock)
        {
            recorded = _unused.Find(c => c.Key == call.Key);
            if (recorded is not null)
                _unused.Remove(recorded);
            _actual.Add(call);
        }

        if (recorded is null)
            throw new RpcException(new Status(StatusCode.FailedPrecondition, $"{method} {call.Urn} is not in the recording"));
        await LogAsync(recorded);
        if (recorded.Error is not null)
            throw RecordedErrors.ToException(recorded);
        return JsonParser.Default.Parse<T>(recorded.Response!.ToString());
    }

    /// <summary>Sends the messages of the recorded provider to the user, if the recorded text contains them.</summary>
    private async Task LogAsync(RecordedCall call)
    {
        var changed = $"changed outside at {(string?)call.Response?["properties"]?["remoteLastUpdated"]}";
        if (call.Method == "Read" && text.Contains($"warning: {changed}"))
            await LogAsync(new LogRequest { Severity = LogSeverity.Warning, Message = changed, Urn = call.Urn });
        if (call.Method == "Create" && !call.Key.Item3)
            await LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = "waiting 1 s (429)", Urn = call.Urn, Ephemeral = true });
    }

    private async Task LogAsync(LogRequest request)
    {
        using var channel = GrpcLimits.Connect(_engine);
        await new Engine.EngineClient(channel).LogAsync(request);
    }
}
