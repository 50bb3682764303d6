using System.Globalization;

namespace Pulumi.Connectors.Emulator;

/// <summary>The one way through the emulator: an administrative request is answered at once; a request to the API is logged, spoilt if a fault is planned, authenticated, routed.</summary>
internal sealed class RequestPipeline(RouteTable apiRoutes, LogStep api, AdminEndpoints admin, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var answer = await Guard.AnswerAsync(() => AnswerAsync(context, context.RequestAborted), context.RequestAborted);
        await answer.SendAsync(context);
    }

    public static Answer NothingServed(HttpRequest request) => Envelope.Error(
        StatusCodes.Status501NotImplemented,
        $"The emulator serves nothing at {request.Method} {request.Path}. GET /emulator/about lists what it serves.");

    private async Task<Answer> AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var answer = request.Path.StartsWithSegments("/emulator", StringComparison.Ordinal)
            ? await admin.AnswerAsync(request, cancellationToken)
            : await api.HandleAsync(new ApiCall(request, apiRoutes.Match(request.Method, request.Path.Value ?? "")), cancellationToken);
        context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return answer;
    }
}
