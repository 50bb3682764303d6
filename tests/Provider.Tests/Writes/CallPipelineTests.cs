using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Hosting;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Writes;

/// <summary>What follows the return of a resource, such as the conversion of its response, cannot lose it.</summary>
public sealed class CallPipelineTests : IAsyncDisposable
{
    private const string Id = "account/connector";

    private static readonly PropertyMap Kept = Map(("connectorId", "connector"));

    private readonly WebApplication _plugin = PluginHost.Build(new PluginArguments(null), _ => null, TimeProvider.System);
    private readonly CreateRequest _request = new(new CallContext("urn", "name", NullLogger.Instance), Kept, Preview: false);

    public ValueTask DisposeAsync() => _plugin.DisposeAsync();

    [Fact]
    public async Task Run_ConversionThrowsAfterAWrite_KeepsTheResource()
    {
        var status = await RunAsync(new InvalidOperationException("canary"), send: true);

        AssertKept(status);
        Assert.Contains("This is a bug in the connectors provider, please report it: InvalidOperationException.", status.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", status.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StateThatCannotBeConverted_KeepsTheStateThatCan() =>
        AssertKept(await RunAsync(new PartialResourceException(Id, Kept.With("odd", null!), Kept, [$"Not ready."]), send: true));

    [Fact]
    public async Task Run_ThrowsWithoutAWrite_KeepsNothing()
    {
        var status = await RunAsync(new InvalidOperationException("canary"), send: false);

        Assert.Equal(StatusCode.Internal, status.StatusCode);
        Assert.Null(StackResource.InitFailure(status));
    }

    private static void AssertKept(RpcException status)
    {
        var kept = StackResource.InitFailure(status);
        Assert.NotNull(kept);
        Assert.Equal((StatusCode.FailedPrecondition, Id), (status.StatusCode, kept.Id));
        Assert.Equal((Kept, Kept), (Wire.Read(kept.Properties), Wire.Read(kept.Inputs)));
    }

    private Task<RpcException> RunAsync(Exception exception, bool send) =>
        Assert.ThrowsAsync<RpcException>(() => _plugin.Services.GetRequiredService<CallPipeline>().RunAsync<CreateRequest, bool>(
            new TestCallContext(),
            () => _request,
            async (request, _, _) =>
            {
                if (send)
                    await request.Context.Writes.SendAsync(Id, new KeptState(Id, Kept, Kept), () => Task.CompletedTask);
                throw exception;
            }));
}
