using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Hosting;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Serves a program. After a failure every registration is answered UNAVAILABLE, on which the SDKs end without a word; the failure itself is reported here.</summary>
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
            // The engine never breaks off a call to a provider: what it does must get into the state.
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
        catch (EngineException e)
        {
            // The program may catch this one; UNKNOWN is the only code that no SDK reads as the end of the engine.
            throw new RpcException(new Status(StatusCode.Unknown, e.Message));
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
        catch (EngineException e)
        {
            phase.Fail(e.Message, urn);
            throw Stopped();
        }
        catch (Exception e) when (e is not RpcException)
        {
            // Any other answer than UNAVAILABLE can keep the SDKs busy for minutes.
            phase.Fail($"bug in local-engine: {e}", urn);
            throw Stopped();
        }
    }
}
