using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Newtonsoft.Json;

namespace Pulumi.Connectors.Emulator;

/// <summary>The one way through the emulator: an administrative request is answered at once; a request to the API is logged, authenticated, routed.</summary>
internal sealed class RequestPipeline(
    RouteTable apiRoutes, FrozenDictionary<string, EndpointHandler> api, AdminEndpoints admin, TokenStore tokens, RequestLog log)
{
    public async Task HandleAsync(HttpContext context)
    {
        var answer = await GuardAsync(() => AnswerAsync(context.Request, context.RequestAborted), context.RequestAborted);
        if (answer is not null)
            await WriteAsync(context, answer);
        else
            context.Abort();
    }

    private async Task<Answer?> AnswerAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.Path.StartsWithSegments("/emulator", StringComparison.Ordinal)
            ? await admin.AnswerAsync(request, cancellationToken)
            : await LogAsync(new ApiCall(request, apiRoutes.Match(request.Method, request.Path.Value ?? "")), cancellationToken);

    /// <summary>The record is complete before the client has its answer, so whoever got an answer finds its request in the log.</summary>
    private async Task<Answer?> LogAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (number, time) = log.Arrive();
        var answer = await GuardAsync(() => AuthenticateAsync(call, cancellationToken), cancellationToken);
        var target = call.Request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        log.Add(new RecordedRequest(number, time, call.Endpoint, call.Request.Method, target, call.AccountId, call.ConnectorIds, answer?.Status ?? 0));
        return answer;
    }

    /// <summary>An address that nothing serves is said to be one even without a token.</summary>
    private async Task<Answer?> AuthenticateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Endpoint is not (EndpointNames.Token or EndpointNames.Unknown))
            tokens.Authenticate(call.Request.Headers.Authorization);
        return await RouteAsync(call, cancellationToken);
    }

    private async Task<Answer> RouteAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (api.TryGetValue(call.Endpoint, out var handler))
            return await handler(call, cancellationToken);
        Console.Error.WriteLine($"connectors-emulator: nothing is served at {call.Request.Method} {call.Request.Path}");
        return NothingServed(call.Request);
    }

    public static Answer NothingServed(HttpRequest request) => Envelope.Error(
        StatusCodes.Status501NotImplemented,
        $"The emulator serves nothing at {request.Method} {request.Path}. GET /emulator/about lists what it serves.");

    private static async Task<Answer?> GuardAsync(Func<Task<Answer?>> next, CancellationToken aborted)
    {
        try
        {
            return await next();
        }
#pragma warning disable CA1031
        // The last line of defence: whatever goes wrong is answered here, so that Kestrel never answers by itself.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure(exception, aborted);
        }
    }

    /// <summary>Null when the client has gone, or the emulator is ending: then nobody can be answered.</summary>
    private static Answer? Failure(Exception exception, CancellationToken aborted) => exception switch
    {
        _ when aborted.IsCancellationRequested => null,
        ApiErrorException refusal => Envelope.Error(refusal.Status, refusal.Message),
        BadHttpRequestException bad => Envelope.Error(bad.StatusCode, "The request's body could not be read, or is too large."),
        OperationCanceledException or IOException => null,
        _ => Bug(exception),
    };

    /// <summary>A bug is shown without its text, which may quote a body.</summary>
    private static Answer Bug(Exception exception)
    {
        Console.Error.WriteLine($"connectors-emulator: emulator bug: {exception.GetType()}\n{exception.StackTrace}");
        return Envelope.Error(StatusCodes.Status500InternalServerError, "emulator bug: see its standard error output.");
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body.ToString(Formatting.None));
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
