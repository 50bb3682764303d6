using Grpc.Core;
using Pulumi.Connectors.Resources;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task List(Pulumirpc.ListRequest request, IServerStreamWriter<ListResponse> responseStream, ServerCallContext context) =>
        lifetime.RunAsync(
            async token =>
            {
                await ListAsync(request, responseStream, token);
                return true;
            },
            context.CancellationToken);

    // Resources come in the order of their ids, so the last id says where to go on, whatever was added or removed in between.
    private async Task ListAsync(Pulumirpc.ListRequest request, IServerStreamWriter<ListResponse> responseStream, CancellationToken token)
    {
        var query = PropertyValueReader.Read(request.Query);
        if (query.HasUnknowns)
        {
            await responseStream.WriteAsync(new ListResponse { Computed = new ListResponse.Types.Computed() }, token);
            return;
        }

        var left = Most(request);
        var isLastPage = left == request.Limit;
        var last = request.ContinuationToken;
        await foreach (var found in Configured.Resources.Find(request.Token).ListAsync(new Resources.ListRequest(query), token))
        {
            if (string.CompareOrdinal(found.Id, request.ContinuationToken) <= 0)
                continue;
            if (left-- == 0)
            {
                var more = new ListResponse.Types.Continuation { ContinuationToken = last };
                if (!isLastPage)
                    await responseStream.WriteAsync(new ListResponse { Continuation = more }, token);
                return;
            }

            await responseStream.WriteAsync(new ListResponse { Result = new ListResponse.Types.Result { Id = found.Id, Name = found.Name } }, token);
            last = found.Id;
        }
    }

    private static long Most(Pulumirpc.ListRequest request)
    {
        if (request.Limit < 0 || request.PageSize < 0)
            throw new ProviderException(ProviderFailure.Invalid, "The limit and the page size of a list cannot be negative");
        if (request.ContinuationToken.Length > 0)
            _ = ConnectorKey.Parse(request.ContinuationToken, defaultAccountId: null);
        return Math.Min(request.Limit > 0 ? request.Limit : long.MaxValue, request.PageSize > 0 ? request.PageSize : long.MaxValue);
    }
}
