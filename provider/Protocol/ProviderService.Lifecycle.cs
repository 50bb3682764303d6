using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Schema;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        RunNowAsync(() =>
        {
            lifetime.Begin();
            log.Connect(request.EngineAddress);
            session.Connect(request.SupportsRefreshBeforeUpdate);
            return new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true };
        });

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context) =>
        RunNowAsync(() =>
        {
            lifetime.Begin();
            log.Connect(request.Address);
            runs.Attach(request.Address);
            return new Empty();
        });

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        RunNowAsync(() => new PluginInfo { Version = PackageSchema.Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        RunNowAsync(() =>
            request.Version is 0 or 1
                ? new GetSchemaResponse { Schema = PackageSchema.Read() }
                : throw new ProviderException(ProviderFailure.Invalid, $"Schema version {request.Version} is not supported.", advice: $"Request version 0."));

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) =>
        RunNowAsync(() =>
        {
            lifetime.Cancel();
            session.ProviderOrNull?.EndRun();
            return new Empty();
        });

    private Task<TResponse> RunNowAsync<TResponse>(Func<TResponse> run) => calls.RunNowAsync(run);
}
