using System.Globalization;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Habits.Requests;
using Pulumi.Connectors.Emulator.Habits.Writes;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Dispatches requests. A request to the admin API is handled directly; a request to the API is logged, subjected to the planned fault, authenticated and routed.</summary>
internal sealed class RequestPipeline(
    RouteTable apiRoutes, LogStep api, AdminEndpoints admin, Redirects redirects, LateWrites late, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var response = await ExceptionBoundary.RunAsync(() => DispatchAsync(context, context.RequestAborted), context.RequestAborted);
        await response.SendAsync(context);
    }

    public static ApiResponse NotImplemented(HttpRequest request) => Envelope.Error(
        StatusCodes.Status501NotImplemented,
        $"The emulator has no endpoint at {request.Method} {request.Path}. GET /emulator/about lists the endpoints.");

    private async Task<ApiResponse> DispatchAsync(HttpContext context, CancellationToken cancellationToken)
    {
        late.Settle();
        var request = context.Request;
        var response = request.Path.StartsWithSegments("/emulator", StringComparison.Ordinal)
            ? await admin.HandleAsync(request, cancellationToken)
            : await api.HandleAsync(new ApiCall(request, apiRoutes.Match(request.Method, redirects.Original(request.Path.Value ?? string.Empty))), cancellationToken);
        context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return response;
    }
}
