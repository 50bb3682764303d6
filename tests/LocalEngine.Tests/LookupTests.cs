using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Tests.Toy;
using Pulumirpc;
using static Pulumi.Connectors.LocalEngine.Tests.Toy.ToyStack;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Imports, <c>.get</c> and functions.</summary>
public sealed class LookupTests
{
    private static readonly ReadResponse Found = new() { Id = "x-1", Properties = Object(("size", 1), ("stamp", 7)), Inputs = Object(("size", 1)) };

    [Fact]
    public async Task ImportCommand_Existing_ReadsWithEmptyPropertiesAndChecksWhatWasRead()
    {
        var stack = new ToyStack(new ToyProvider { OnRead = _ => Found });

        var exitCode = await stack.Session(_ => Task.CompletedTask).ImportAsync("toy:index:Thing", "a", "x-1", protect: true, TestContext.Current.CancellationToken);

        Assert.Equal(0, exitCode);
        Assert.Equal(["id", "name", "properties", "type", "urn"], stack.Provider.Last("Read").Properties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(stack.Provider.Last("Check")["olds"]!.ToString(), stack.Provider.Last("Check")["news"]!.ToString());
        var imported = stack.State.Find(UrnOf("a"))!;
        Assert.True(imported.Protect);
        Assert.Equal(7, imported.Outputs.Fields["stamp"].NumberValue);
        Assert.Contains("= 1 imported", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportCommand_Missing_SaysSo()
    {
        var stack = new ToyStack(new ToyProvider { OnRead = _ => new ReadResponse() });

        Assert.Equal(1, await stack.Session(_ => Task.CompletedTask).ImportAsync("toy:index:Thing", "a", "x-1", protect: true, TestContext.Current.CancellationToken));
        Assert.Contains("resource 'x-1' does not exist", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportCommand_CheckFails_WarnsAndGoesOn()
    {
        var stack = new ToyStack(new ToyProvider { OnRead = _ => Found, OnCheck = _ => new CheckResponse { Failures = { new CheckFailure { Property = "size", Reason = "too small" } } } });

        Assert.Equal(0, await stack.Session(_ => Task.CompletedTask).ImportAsync("toy:index:Thing", "a", "x-1", protect: true, TestContext.Current.CancellationToken));
        Assert.Contains("This is almost certainly a bug in the `toy` provider.", stack.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Read a,Check a,Diff a")]
    [InlineData(2, "Read a,Check a,Diff a,Update a")]
    public async Task ImportOption_ProgramAgreesOrNot_UpdatesOnlyThen(int size, string calls)
    {
        var stack = new ToyStack(new ToyProvider { OnRead = _ => Found });
        var thing = Thing("a", ("size", size));
        thing.ImportId = "x-1";

        Assert.Equal(0, await stack.UpAsync(thing));

        Assert.Equal(calls, string.Join(',', stack.Provider.Steps.Skip(2)));
        Assert.Null(stack.Provider.Last("Read")["inputs"]);
        Assert.NotNull(stack.Provider.Last("Read")["resourceStatusToken"]);
        Assert.Equal("x-1", stack.State.Find(UrnOf("a"))!.Id);
    }

    [Fact]
    public async Task ImportOption_WouldReplace_IsAnError()
    {
        var stack = new ToyStack(new ToyProvider { OnRead = _ => new ReadResponse { Id = "x-1", Properties = Object(("key", "1")), Inputs = Object(("key", "1")) } });
        var thing = Thing("a", ("key", "2"));
        thing.ImportId = "x-1";

        Assert.Equal(1, await stack.UpAsync(thing));
        Assert.Null(stack.State.Find(UrnOf("a")));
    }

    [Fact]
    public async Task Get_Existing_ReadsWithEmptyPropertiesAndIsNeverDeleted()
    {
        var stack = new ToyStack(new ToyProvider { OnRead = r => r.Properties.Fields.Count == 0 ? Found : new ReadResponse { Id = r.Id, Properties = r.Properties, Inputs = r.Inputs } });
        ReadResourceResponse? response = null;

        Assert.Equal(0, await stack.UpAsync(async monitor => response = await monitor.ReadResourceAsync(Look("x-1"))));
        Assert.Equal(7, response!.Properties.Fields["stamp"].NumberValue);
        Assert.Equal("{}", stack.Provider.Last("Read")["properties"]!.ToString());
        Assert.Null(stack.Provider.Last("Read")["inputs"]);

        await stack.Session(_ => Task.CompletedTask).RefreshAsync(TestContext.Current.CancellationToken);
        Assert.False(stack.Provider.WasCalled("Diff"));
        Assert.Equal(0, await stack.UpAsync());
        Assert.False(stack.Provider.WasCalled("Delete"));
        Assert.Null(stack.State.Find(UrnOf("a")));
    }

    [Fact]
    public async Task Get_Missing_SaysSo()
    {
        var stack = new ToyStack(new ToyProvider { OnRead = _ => new ReadResponse() });

        Assert.Equal(1, await stack.UpAsync(async monitor => await monitor.ReadResourceAsync(Look("x-1"))));
        Assert.Contains("resource 'x-1' does not exist", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_Function_PassesArgumentsAndAnswer()
    {
        var stack = new ToyStack(new ToyProvider());
        ResourceInvokeResponse? response = null;

        Assert.Equal(0, await stack.UpAsync(async monitor => response = await monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "toy:index:find", Args = Object(("size", 1)) })));

        Assert.Equal(1, response!.Return.Fields["size"].NumberValue);
    }

    [Fact]
    public async Task Invoke_ProviderUnavailable_ReachesTheProgramAsUnknown()
    {
        // The SDK takes UNAVAILABLE for the end of the engine, and ends silently.
        var stack = new ToyStack(new ToyProvider { OnInvoke = _ => throw new RpcException(new Status(StatusCode.Unavailable, "no network")) });

        Assert.Equal(1, await stack.UpAsync(async monitor => await monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "toy:index:find", Args = Object() })));
        Assert.Equal(StatusCode.Unknown, stack.ProgramError!.StatusCode);
        Assert.Equal("no network", stack.ProgramError.Status.Detail);
    }

    [Fact]
    public async Task Invoke_GetResource_ReadsFromTheState()
    {
        var stack = new ToyStack(new ToyProvider());
        ResourceInvokeResponse? response = null;

        await stack.UpAsync(async monitor =>
        {
            await monitor.RegisterResourceAsync(Thing("a", ("size", 3)));
            response = await monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource", Args = Object(("urn", UrnOf("a"))) });
        });

        Assert.Equal("id-a", response!.Return.Fields["id"].StringValue);
        Assert.Equal(3, response.Return.Fields["state"].StructValue.Fields["size"].NumberValue);
    }

    private static ReadResourceRequest Look(string id) => new() { Id = id, Type = "toy:index:Thing", Name = "a", Parent = Root, Properties = Object(), AcceptSecrets = true };
}
