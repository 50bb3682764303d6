using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Tests.Toy;
using Pulumirpc;
using static Pulumi.Connectors.LocalEngine.Tests.Toy.ToyStack;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Creation, update, replacement and deletion in cases that the recordings of the six folders do not contain.</summary>
public sealed class UpdateTests
{
    [Fact]
    public async Task Up_ReplacementWithoutDeleteBeforeReplace_CreatesFirstAndDeletesLast()
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("a", ("key", "1")), Thing("b"));
        stack.Provider.Clear();
        stack.Provider.OnCreate = r => new CreateResponse { Id = "second", Properties = r.Properties };

        var exitCode = await stack.UpAsync(Thing("a", ("key", "2")), Thing("b"));

        Assert.Equal(0, exitCode);
        Assert.Equal(["CheckConfig default", "DiffConfig default", "Configure default", "Check a", "Diff a", "Check a", "Create a", "Check b", "Diff b", "Delete a"], stack.Provider.Steps);
        Assert.Equal("id-a", (string?)stack.Provider.Last("Delete")["id"]);
        Assert.Equal("second", stack.State.Resources.Single(r => r.Urn == UrnOf("a")).Id);
        Assert.Contains("+-1 replaced", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_DeletionAfterReplacementFails_KeepsTheOldEntryForTheNextRun()
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("a", ("key", "1")));
        await stack.UpAsync(async monitor =>
        {
            await monitor.RegisterResourceAsync(Thing("a", ("key", "2")));
            throw new RpcException(new Grpc.Core.Status(StatusCode.Internal, "the program ends here"));
        });

        Assert.Single(stack.State.Resources, r => r.Urn == UrnOf("a") && r.PendingDelete);
        stack.Provider.Clear();
        await stack.UpAsync(Thing("a", ("key", "2")));

        Assert.Equal("Delete a", stack.Provider.Steps[^1]);
        Assert.DoesNotContain(stack.State.Resources, r => r.PendingDelete);
    }

    [Fact]
    public async Task Up_DependentWithoutReplacingProperty_IsNotDeletedWithWhatItNeeds()
    {
        var stack = new ToyStack(new ToyProvider { OnDiff = r => ToyProvider.Compare(r, deleteBeforeReplace: true) });
        var dependent = Thing("b", ("size", 1));
        dependent.Dependencies.Add(UrnOf("a"));
        dependent.PropertyDependencies["size"] = new() { Urns = { UrnOf("a") } };
        await stack.UpAsync(Thing("a", ("key", "1")), dependent);
        stack.Provider.Clear();

        await stack.UpAsync(Thing("a", ("key", "2")), dependent);

        Assert.Equal(["Diff a", "Check a", "Diff b", "Delete a", "Create a", "Check b", "Diff b"], stack.Provider.Steps.Skip(4));
    }

    [Fact]
    public async Task Up_CreateFails_SavesNothingAndStopsTheRest()
    {
        var stack = new ToyStack(new ToyProvider { OnCreate = _ => throw new RpcException(new Grpc.Core.Status(StatusCode.FailedPrecondition, "no room left")) });

        var exitCode = await stack.UpAsync(Thing("a"), Thing("b"));

        Assert.Equal(1, exitCode);
        Assert.Contains("error: no room left", stack.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Check b", stack.Provider.Steps);
        Assert.Null(stack.State.Find(UrnOf("a")));
    }

    [Fact]
    public async Task Up_UpdateLeavesUnready_KeepsOldInputsAndUpdatesAgain()
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("a", ("size", 1)));
        stack.Provider.OnUpdate = r => throw Unready(r.Id, r.News);
        await stack.UpAsync(Thing("a", ("size", 2)));

        var unready = stack.State.Find(UrnOf("a"))!;
        Assert.Equal(1, unready.Inputs.Fields["size"].NumberValue);
        Assert.Equal(2, unready.Outputs.Fields["size"].NumberValue);
        Assert.Equal(["not yet"], unready.InitErrors);
        stack.Provider.OnUpdate = r => new UpdateResponse { Properties = r.News };
        stack.Provider.OnDiff = _ => new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone };
        Assert.Equal(0, await stack.UpAsync(Thing("a", ("size", 2))));
        Assert.Empty(stack.State.Find(UrnOf("a"))!.InitErrors);
    }

    [Fact]
    public async Task Up_RegisteredTwice_IsAnError()
    {
        var stack = new ToyStack(new ToyProvider());

        Assert.Equal(1, await stack.UpAsync(Thing("a"), Thing("a")));
        Assert.Contains("Duplicate resource URN", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ExpectNoChangesAndChanges_ExitsWithSeven()
    {
        var stack = new ToyStack(new ToyProvider()) { Options = new() { SkipPreview = true, ExpectNoChanges = true } };

        Assert.Equal(7, await stack.UpAsync(Thing("a")));
        Assert.Equal(0, await stack.UpAsync(Thing("a")));
    }

    [Fact]
    public async Task Up_ProviderWithoutSecrets_GetsPlainValuesAndAnswersAreMarkedAgain()
    {
        var stack = new ToyStack(new ToyProvider { AcceptsSecrets = false });

        await stack.UpAsync(Thing("a", ("password", Secret("CANARY-PW")), ("plain", "x")));

        Assert.Equal("CANARY-PW", (string?)stack.Provider.Last("Create")["properties"]!["password"]);
        Assert.True(PropertyWire.IsSecret(stack.State.Find(UrnOf("a"))!.Inputs.Fields["password"]));
        Assert.True(PropertyWire.IsSecret(stack.State.Find(UrnOf("a"))!.Outputs.Fields["password"]));
        Assert.False(PropertyWire.IsSecret(stack.State.Find(UrnOf("a"))!.Outputs.Fields["plain"]));
        Assert.DoesNotContain("CANARY", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ProgramLogsAnError_CarriesOutWhatItRegistersButDeletesNothing()
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("old"));

        var exitCode = await stack.UpAsync(async monitor =>
        {
            using var channel = Providers.GrpcLimits.Connect(stack.ProgramAddress);
            await new Engine.EngineClient(channel).LogAsync(new LogRequest { Severity = LogSeverity.Error, Message = "unhandled" });
            await monitor.RegisterResourceAsync(Thing("a"));
        });

        Assert.Equal(1, exitCode);
        Assert.Contains("error: unhandled", stack.Output, StringComparison.Ordinal);
        Assert.NotNull(stack.State.Find(UrnOf("a")));
        Assert.NotNull(stack.State.Find(UrnOf("old")));
    }

    [Fact]
    public async Task Up_ProgramLogsDebugText_IsNotShown()
    {
        var stack = new ToyStack(new ToyProvider());

        await stack.UpAsync(async _ =>
        {
            using var channel = Providers.GrpcLimits.Connect(stack.ProgramAddress);
            await new Engine.EngineClient(channel).LogAsync(new LogRequest { Severity = LogSeverity.Debug, Message = "holds everything in clear" });
        });

        Assert.DoesNotContain("in clear", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_CancelledDuringCreate_TellsTheProviderAndKeepsWhatItMade()
    {
        using var interrupt = new CancellationTokenSource();
        var stack = new ToyStack(new ToyProvider());
        stack.Provider.OnCreate = r =>
        {
            interrupt.Cancel();
            return new CreateResponse { Id = "made", Properties = r.Properties };
        };

        var exitCode = await stack.Session(async monitor =>
        {
            await monitor.RegisterResourceAsync(Thing("a"));
            await monitor.RegisterResourceAsync(Thing("b"));
        }).UpAsync(interrupt.Token);

        Assert.Equal(1, exitCode);
        Assert.Contains("error: canceled", stack.Output, StringComparison.Ordinal);
        Assert.True(stack.Provider.WasCalled("Cancel"));
        Assert.DoesNotContain("Check b", stack.Provider.Steps);
        Assert.Equal("made", stack.State.Find(UrnOf("a"))!.Id);
    }

    [Fact]
    public async Task Preview_NewAndChanged_LeavesTheStateAlone()
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("a", ("size", 1)));
        var before = stack.State.Resources;
        stack.Provider.Clear();

        await stack.PreviewAsync(Thing("a", ("size", 2)), Thing("b"));

        Assert.Equal(before, stack.State.Resources);
        Assert.Equal(["Check a", "Diff a", "Update? a", "Check b", "Create? b"], stack.Provider.Steps.Skip(3));
    }

    private static RpcException Unready(string id, Struct properties) => new Google.Rpc.Status
    {
        Code = (int)StatusCode.FailedPrecondition,
        Message = "not ready",
        Details = { Any.Pack(new ErrorResourceInitFailed { Id = id, Properties = properties, Reasons = { "not yet" } }) },
    }.ToRpcException();
}
