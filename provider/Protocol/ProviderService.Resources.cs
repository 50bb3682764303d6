using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Settings;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Check(request),
            async (check, toWire, cancellationToken) =>
            {
                var response = session.ProviderOrNull is null
                    ? UnconfiguredCheck.Check(FromWire.TypeToken(request.Type, request.Urn), check)
                    : await Resource(request.Type, request.Urn).CheckAsync(check, cancellationToken);
                return toWire.Check(response.Inputs, response.Failures);
            });

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Diff(request),
            async (diff, toWire, cancellationToken) =>
            {
                var response = await Resource(request.Type, request.Urn).DiffAsync(diff, cancellationToken);
                return toWire.Diff(response.Changes, response.DeleteBeforeReplace);
            });

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Create(request),
            async (create, toWire, cancellationToken) =>
                toWire.Create(await Resource(request.Type, request.Urn).CreateAsync(create, cancellationToken), session.RefreshBeforeUpdate));

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Read(request),
            async (read, toWire, cancellationToken) =>
                toWire.Read(await Resource(request.Type, request.Urn).ReadAsync(read, cancellationToken), session.RefreshBeforeUpdate));

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Update(request),
            async (update, toWire, cancellationToken) =>
                toWire.Update(await Resource(request.Type, request.Urn).UpdateAsync(update, cancellationToken), session.RefreshBeforeUpdate));

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.Delete(request),
            async (delete, toWire, cancellationToken) =>
            {
                await Resource(request.Type, request.Urn).DeleteAsync(delete, cancellationToken);
                return new Empty();
            });
}
