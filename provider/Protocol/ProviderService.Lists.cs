using Grpc.Core;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

internal sealed partial class ProviderService
{
    public override Task List(Pulumirpc.ListRequest request, IServerStreamWriter<ListResponse> responseStream, ServerCallContext context) =>
        calls.RunAsync(
            context,
            () => fromWire.List(request),
            async (list, toWire, cancellationToken) =>
            {
                if (list.Query.HasUnknowns)
                    await responseStream.WriteAsync(new ListResponse { Computed = new ListResponse.Types.Computed() }, cancellationToken);
                else
                    await WritePageAsync(request, list, found => responseStream.WriteAsync(found, cancellationToken), toWire, cancellationToken);
                return true;
            });

    // Resources are sorted by their ids, so the last id is the place to continue, whatever was added or removed in between.
    private async Task WritePageAsync(
        Pulumirpc.ListRequest request, Resources.ListRequest list, Func<ListResponse, Task> writeAsync, ToWire toWire, CancellationToken cancellationToken)
    {
        var remaining = PageBudget(request);
        var limitedByLimit = remaining == request.Limit;
        var last = request.ContinuationToken;
        await foreach (var found in session.Provider.Resources.Find(request.Token).ListAsync(list, cancellationToken))
        {
            if (string.CompareOrdinal(found.Id, request.ContinuationToken) <= 0)
                continue;
            if (toWire.Listed(found) is not { } listed)
            {
                LogLeftOut(log.For(urn: string.Empty));
                continue;
            }

            if (remaining-- == 0)
            {
                var more = new ListResponse.Types.Continuation { ContinuationToken = last };
                if (!limitedByLimit)
                    await writeAsync(new ListResponse { Continuation = more });
                return;
            }

            await writeAsync(listed);
            last = found.Id;
        }
    }

    private static long PageBudget(Pulumirpc.ListRequest request)
    {
        if (request.Limit < 0 || request.PageSize < 0)
            throw new ProviderException(ProviderFailure.Invalid, $"The limit and the page size of a list must not be negative.");
        if (request.ContinuationToken.Length > 0)
            _ = ConnectorKey.Parse(request.ContinuationToken, defaultAccountId: null);
        return Math.Min(request.Limit > 0 ? request.Limit : long.MaxValue, request.PageSize > 0 ? request.PageSize : long.MaxValue);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A resource is left out of the list, because its id may contain a secret.")]
    private static partial void LogLeftOut(ILogger log);
}
