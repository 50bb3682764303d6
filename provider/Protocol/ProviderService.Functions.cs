using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Arguments(request.Args),
            async (arguments, toWire, cancellationToken) =>
                toWire.Invoke(await session.Provider.Functions.Find(request.Tok).InvokeAsync(arguments, cancellationToken)));
}
