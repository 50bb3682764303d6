using FsCheck;
using FsCheck.Fluent;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pulumi.Connectors.Hosting;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Properties;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>
/// Whatever happened is recorded: if a call fails after it has sent a write, whatever the exception, the status of the call contains the id
/// and a state of the resource. If it fails before, it contains neither.
/// </summary>
public sealed class RecordLaw : IAsyncDisposable
{
    private static readonly PropertyMap Key = Map(("accountId", LawResource.Key.AccountId), ("connectorId", LawResource.Key.ConnectorId));

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from operation in Gen.Elements(Enum.GetValues<RecordedOperation>())
        from fault in Gen.Elements(Enum.GetValues<FaultyCall>())
        from failing in Gen.Choose(1, 8)
        from isLasting in Gen.Elements(true, false)
        from failsWrites in Gen.Elements(true, false)
        from maxRetries in Gen.Choose(0, 2)
        select new Case(operation, fault, failing, isLasting, failsWrites, maxRetries));

    private readonly WebApplication _plugin = PluginHost.Build(new PluginArguments(null), _ => null, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _plugin.DisposeAsync();

    [Law(300)]
    public Property Write_AnyExceptionAtAnyCall_IsRecorded() =>
        Prop.ForAll(Cases, async input =>
        {
            var platform = new RecordPlatform(input.Fault, input.Failing, input.IsLasting, input.FailsWrites);
            using var resource = LawResource.Create(platform.Create(LawResource.Key.AccountId, isAdded: input.Operation != RecordedOperation.Add).Object, input.MaxRetries);

            if (await FindFailureAsync(input.Operation, resource) is not { } failure)
                return;
            var kept = StackResource.InitFailure(failure);
            Assert.True(platform.IsSent || kept is null, "Nothing was sent.");
            Assert.True(!platform.IsDone || kept is not null, "The resource is lost.");
            if (kept is null)
                return;
            Assert.Equal(LawResource.Key.ToString(), kept.Id);
            Assert.Equal(String(LawResource.Key.ConnectorId), Wire.Read(kept.Properties)["connectorId"]);
            Assert.NotEmpty(kept.Reasons);
        });

    private async Task<RpcException?> FindFailureAsync(RecordedOperation operation, ResourcePair resource)
    {
        try
        {
            if (operation == RecordedOperation.Update)
                await UpdateAsync(resource);
            else
                await CreateAsync(operation, resource);
            return null;
        }
        catch (RpcException exception)
        {
            return exception;
        }
    }

    private Task<Pulumirpc.CreateResponse> CreateAsync(RecordedOperation operation, ResourcePair resource)
    {
        IResource created = operation == RecordedOperation.Add ? resource.Connector : resource.Configuration;
        var inputs = operation == RecordedOperation.Add ? Key : Configured("eu").With("adoptExisting", PropertyValue.Of(true));
        return RunAsync(
            new CreateRequest(LawResource.NewContext(), inputs, Preview: false),
            async (request, toWire) => toWire.Create(await created.CreateAsync(request, Cancellation), refreshBeforeUpdate: false));
    }

    private Task<Pulumirpc.UpdateResponse> UpdateAsync(ResourcePair resource) =>
        RunAsync(
            new UpdateRequest(LawResource.NewContext(), LawResource.Key.ToString(), Configured("us"), Configured("us"), Configured("eu"), IgnoreChanges: [], Preview: false),
            async (request, toWire) => toWire.Update(await resource.Configuration.UpdateAsync(request, Cancellation), refreshBeforeUpdate: false));

    private Task<TResponse> RunAsync<TRequest, TResponse>(TRequest request, Func<TRequest, ToWire, Task<TResponse>> runAsync)
        where TRequest : ResourceRequest =>
        _plugin.Services.GetRequiredService<CallPipeline>().RunAsync(new TestCallContext(), () => request, (converted, toWire, _) => runAsync(converted, toWire));

    private static PropertyMap Configured(string region) => Key.With("config", Map(("region", region)));

    private sealed record Case(RecordedOperation Operation, FaultyCall Fault, int Failing, bool IsLasting, bool FailsWrites, int MaxRetries)
    {
        public override string ToString() =>
            $"{Operation}: {Fault} at call {Failing}{(IsLasting ? " and later" : string.Empty)}; writes fail {FailsWrites}; {MaxRetries} retries";
    }
}
