using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        lifetime.RunAsync(
            async token =>
            {
                var arguments = Remember(PropertyValueReader.Read(request.Args));
                var response = await Configured.Functions.Find(request.Tok).InvokeAsync(arguments, token);
                return new InvokeResponse
                {
                    Return = PropertyValueWriter.Write(response.Result),
                    Failures = { ToWire.Failures(response.Failures) },
                };
            },
            context.CancellationToken);
}
