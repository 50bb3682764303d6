using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Serves a program. After a failure, every registration gets UNAVAILABLE, on which the SDKs end silently; the failure itself is reported here.</summary>
internal sealed class ResourceMonitorService(Phase phase, Registrations registrations) : ResourceMonitor.ResourceMonitorBase
{
    private static readonly Dictionary<string, ResourceMonitorFeature> Features = new()
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
    };

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.ContainsKey(request.Id) });

    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context) => Task.FromResult(new DeploymentInfo
    {
        Project = phase.State.Project,
        Stack = phase.State.Stack,
        Organization = "organization",
        DryRun = phase.Preview,
        SupportedFeatures = { Features.Values },
    });

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        ReportAsync(registrations.UrnOf(request.Parent, request.Type, request.Name), async () =>
        {
            // The engine never cancels a call to a provider, because its result must be saved in the state.
            var resource = await registrations.RegisterAsync(request, CancellationToken.None);
            return new RegisterResourceResponse
            {
                Urn = resource.Urn,
                Id = resource.Id,
                Object = request.Custom ? ForProgram(resource.Outputs, request.AcceptSecrets, request.AcceptResources) : new Struct(),
            };
        });

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        ReportAsync(registrations.UrnOf(request.Parent, request.Type, request.Name), async () =>
        {
            var resource = await registrations.ReadAsync(request, CancellationToken.None);
            return new ReadResourceResponse { Urn = resource.Urn, Properties = ForProgram(resource.Outputs, request.AcceptSecrets, request.AcceptResources) };
        });

    public override async Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        try
        {
            return await phase.TrackAsync(registrations.InvokeAsync(request, CancellationToken.None));
        }
        catch (DeploymentStoppedException)
        {
            throw Stopped();
        }
        catch (EngineException exception)
        {
            // The program may catch this error. UNKNOWN is the only code that no SDK takes for the end of the engine.
            throw new RpcException(new Status(StatusCode.Unknown, exception.Message));
        }
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
        ReportAsync(request.Urn, () =>
        {
            registrations.Complete(request.Urn, request.Outputs);
            return Task.FromResult(new Empty());
        });

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private static Struct ForProgram(Struct outputs, bool secrets, bool references) => PropertyWire.ForProvider(outputs, secrets, references);

    private static RpcException Stopped() => new(new Status(StatusCode.Unavailable, "resource monitor shut down while waiting on step's done channel"));

    private async Task<T> ReportAsync<T>(string urn, Func<Task<T>> registration)
    {
        if (phase.Stopped)
            throw Stopped();
        try
        {
            return await phase.TrackAsync(registration());
        }
        catch (DeploymentStoppedException)
        {
            throw Stopped();
        }
        catch (EngineException exception)
        {
            phase.Fail(exception.Message, urn);
            throw Stopped();
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            // After any other status the SDKs can continue for minutes.
            phase.Fail($"bug in local-engine: {exception}", urn);
            throw Stopped();
        }
    }
}
