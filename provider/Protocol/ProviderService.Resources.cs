using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Configuration;
using Pulumirpc;
using CheckRequest = Pulumirpc.CheckRequest;
using CheckResponse = Pulumirpc.CheckResponse;
using CreateRequest = Pulumirpc.CreateRequest;
using CreateResponse = Pulumirpc.CreateResponse;
using DeleteRequest = Pulumirpc.DeleteRequest;
using DiffRequest = Pulumirpc.DiffRequest;
using DiffResponse = Pulumirpc.DiffResponse;
using ReadRequest = Pulumirpc.ReadRequest;
using ReadResponse = Pulumirpc.ReadResponse;
using UpdateRequest = Pulumirpc.UpdateRequest;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        lifetime.RunAsync(
            async token =>
            {
                var check = FromWire.Check(request, Context(request.Urn, request.Name));
                Remember(check.News);
                var response = _configured is null
                    ? UnconfiguredCheck.Check(Token(request.Type, request.Urn), check)
                    : await Resource(request.Type, request.Urn).CheckAsync(check, token);
                return ToWire.Check(Remember(response.Inputs), response.Failures);
            },
            context.CancellationToken);

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) =>
        lifetime.RunAsync(
            async token =>
            {
                var diff = FromWire.Diff(request, Context(request.Urn, request.Name));
                var response = await Resource(request.Type, request.Urn).DiffAsync(diff, token);
                return ToWire.Diff(response.Changes, response.DeleteBeforeReplace);
            },
            context.CancellationToken);

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var create = FromWire.Create(request, Context(request.Urn, request.Name));
        Remember(create.Inputs);
        return lifetime.RunAsync(
            token => KeepAsync(async () => ToWire.Create(await Resource(request.Type, request.Urn).CreateAsync(create, token), RefreshBeforeUpdate)),
            context.CancellationToken,
            create.Timeout);
    }

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var read = FromWire.Read(request, Context(request.Urn, request.Name));
        if (read.OldInputs is { } inputs)
            Remember(inputs);
        if (read.OldState is { } state)
            Remember(state);
        return lifetime.RunAsync(
            async token => ToWire.Read(await Resource(request.Type, request.Urn).ReadAsync(read, token), RefreshBeforeUpdate),
            context.CancellationToken,
            request.Timeout > 0 ? TimeSpan.FromSeconds(request.Timeout) : null);
    }

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        var update = FromWire.Update(request, Context(request.Urn, request.Name));
        Remember(update.OldInputs);
        Remember(update.OldState);
        Remember(update.News);
        return lifetime.RunAsync(
            token => KeepAsync(async () => new UpdateResponse
            {
                Properties = PropertyValueWriter.Write(await Resource(request.Type, request.Urn).UpdateAsync(update, token)),
                RefreshBeforeUpdate = RefreshBeforeUpdate,
            }),
            context.CancellationToken,
            update.Timeout);
    }

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        var delete = FromWire.Delete(request, Context(request.Urn, request.Name));
        Remember(delete.OldInputs);
        Remember(delete.OldState);
        return lifetime.RunAsync(
            async token =>
            {
                await Resource(request.Type, request.Urn).DeleteAsync(delete, token);
                return new Empty();
            },
            context.CancellationToken,
            delete.Timeout);
    }
}
