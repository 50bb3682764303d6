using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Schema;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        lifetime.Begin();
        log.Connect(request.EngineAddress);
        _supportsRefreshBeforeUpdate = request.SupportsRefreshBeforeUpdate;
        return Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });
    }

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        lifetime.Begin();
        log.Connect(request.Address);
        return Task.FromResult(new Empty());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = PackageSchema.Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        request.Version is 0 or 1
            ? Task.FromResult(new GetSchemaResponse { Schema = PackageSchema.Read() })
            : throw new RpcException(new Status(StatusCode.InvalidArgument, $"There is no version {request.Version} of the schema's form; 0 is asked for"));

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        lifetime.Cancel();
        _configured?.EndRun();
        return Task.FromResult(new Empty());
    }
}
