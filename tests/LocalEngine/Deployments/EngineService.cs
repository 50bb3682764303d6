using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Serves the Engine calls of the program and of the providers.</summary>
/// <param name="phase">Phase to which the messages belong.</param>
/// <param name="registrations">Contains the URN of the stack.</param>
/// <param name="isProgram">Whether a call comes from the program, not from a provider.</param>
internal sealed class EngineService(Phase phase, Registrations registrations, Func<ServerCallContext, bool> isProgram) : Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // Debug messages of the SDKs contain whole resources, with secrets in clear.
        if (request.Severity == LogSeverity.Debug)
            return Task.FromResult(new Empty());
        if (!System.Enum.IsDefined(request.Severity))
            phase.Report($"provider bug: a log message of severity {(int)request.Severity}", request.Urn);
        else if (request.Ephemeral)
            phase.Display.Status(request.Message);
        else
            Show(request, isProgram(context));
        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = registrations.RootUrn });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new SetRootResourceResponse());

    private void Show(LogRequest request, bool program)
    {
        // A program reports its failure by logging an error. Its earlier registrations are executed nevertheless.
        // An error of a provider is a message like any other.
        if (program && request.Severity == LogSeverity.Error)
            phase.Report(request.Message, request.Urn);
        else if (phase.Display.Message(request.Severity.ToString().ToLowerInvariant(), request.Message, request.Urn) && !program)
            phase.Report("provider bug: a log message holds a secret in clear", request.Urn);
    }
}
