using Pulumi.Connectors.LocalEngine.Tests.Toy;
using Pulumirpc;
using static Pulumi.Connectors.LocalEngine.Tests.Toy.ToyStack;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Resource options.</summary>
public sealed class OptionTests
{
    [Fact]
    public async Task IgnoreChanges_PlainAndSecretPath_SendsTheOldValues()
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("a", ("size", 1), ("password", Secret("CANARY-1"))));
        var ignoring = Thing("a", ("size", 2), ("password", Secret("CANARY-2")));
        ignoring.IgnoreChanges.Add(["size", "password"]);

        await stack.UpAsync(ignoring);

        Assert.Equal(1, (int?)stack.Provider.Last("Check")["news"]!["size"]);
        Assert.Equal("CANARY-1", (string?)stack.Provider.Last("Check")["news"]!["password"]!["value"]);
        Assert.Equal(["size", "password"], stack.Provider.Last("Diff")["ignoreChanges"]!.Select(t => (string?)t));
        Assert.DoesNotContain("Update a", stack.Provider.Steps);
    }

    [Fact]
    public async Task IgnoreChanges_NoPath_IsAnError()
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("a"));
        var ignoring = Thing("a");
        ignoring.IgnoreChanges.Add("a[");

        Assert.Equal(1, await stack.UpAsync(ignoring));
        Assert.Contains("error: ignoreChanges: 'a[' is not a property path", stack.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urn")]
    [InlineData("name")]
    [InlineData("old field")]
    public async Task Alias_FormerName_ContinuesTheResource(string form)
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("old", ("size", 1)));
        stack.Provider.Clear();
        var renamed = Thing("new", ("size", 1));
        if (form == "old field")
            renamed.AliasURNs.Add(UrnOf("old"));
        else
            renamed.Aliases.Add(form == "urn" ? new Alias { Urn = UrnOf("old") } : new Alias { Spec = new() { Name = "old" } });

        Assert.Equal(0, await stack.UpAsync(renamed));

        Assert.Equal(["Check new", "Diff new"], stack.Provider.Steps.Skip(3));
        Assert.Equal("id-old", stack.State.Find(UrnOf("new"))!.Id);
        Assert.Null(stack.State.Find(UrnOf("old")));
    }

    [Fact]
    public async Task Protect_RemovedFromTheProgram_IsAnErrorAndNotDeleted()
    {
        var stack = new ToyStack(new ToyProvider());
        var kept = Thing("a");
        kept.Protect = true;
        await stack.UpAsync(kept);

        Assert.Equal(1, await stack.UpAsync());
        Assert.Contains("because it is protected", stack.Output, StringComparison.Ordinal);
        Assert.False(stack.Provider.WasCalled("Delete"));
        Assert.NotNull(stack.State.Find(UrnOf("a")));
    }

    [Fact]
    public async Task Protect_Replacement_IsAnError()
    {
        var stack = new ToyStack(new ToyProvider());
        var kept = Thing("a", ("key", "1"));
        kept.Protect = true;
        await stack.UpAsync(kept);
        kept.Object = Object(("key", "2"));

        Assert.Equal(1, await stack.UpAsync(kept));
        Assert.Contains("because it is protected", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetainOnDelete_RemovedFromTheProgram_IsForgottenOnly()
    {
        var stack = new ToyStack(new ToyProvider());
        var retained = Thing("a");
        retained.RetainOnDelete = true;
        await stack.UpAsync(retained);

        Assert.Equal(0, await stack.UpAsync());
        Assert.False(stack.Provider.WasCalled("Delete"));
        Assert.Null(stack.State.Find(UrnOf("a")));
        Assert.Contains("(delete[retain])", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeletedWith_BothGo_OnlyTheOtherIsDeleted()
    {
        var stack = new ToyStack(new ToyProvider());
        var along = Thing("b");
        along.DeletedWith = UrnOf("a");
        await stack.UpAsync(Thing("a"), along);

        await stack.UpAsync();

        Assert.Equal(["Delete a"], stack.Provider.Steps.Where(s => s.StartsWith("Delete", StringComparison.Ordinal)));
        Assert.DoesNotContain(stack.State.Resources, r => r.Type == "toy:index:Thing");
    }

    [Fact]
    public async Task CustomTimeouts_GoDurations_ArriveInSeconds()
    {
        var stack = new ToyStack(new ToyProvider());
        var patient = Thing("a");
        patient.CustomTimeouts = new() { Create = "5m30s", Delete = "1h", Read = "20s" };
        await stack.UpAsync(patient);
        await stack.Session(_ => Task.CompletedTask).RefreshAsync(TestContext.Current.CancellationToken);
        await stack.UpAsync();

        Assert.Equal(330, (double?)stack.Provider.Last("Create")["timeout"]);
        Assert.Equal(20, (double?)stack.Provider.Last("Read")["timeout"]);
        Assert.Equal(3600, (double?)stack.Provider.Last("Delete")["timeout"]);
    }

    [Fact]
    public async Task Parent_Component_IsInTheUrnAndGoesLast()
    {
        var stack = new ToyStack(new ToyProvider());
        var component = new RegisterResourceRequest { Type = "acme:index:Account", Name = "north", Parent = Root };
        var child = Thing("a");
        child.Parent = "urn:pulumi:dev::demo::acme:index:Account::north";

        await stack.UpAsync(component, child);
        Assert.Equal("urn:pulumi:dev::demo::acme:index:Account$toy:index:Thing::a", (string?)stack.Provider.Last("Create")["urn"]);
        Assert.Equal("toy:index:Thing", (string?)stack.Provider.Last("Create")["type"]);
        Assert.Contains("        + toy:index:Thing: (create)\n", stack.Output, StringComparison.Ordinal);

        await stack.Session(_ => Task.CompletedTask).DestroyAsync(TestContext.Current.CancellationToken);
        Assert.Empty(stack.State.Resources);
        Assert.True(stack.Output.LastIndexOf("Thing: (delete)", StringComparison.Ordinal) < stack.Output.LastIndexOf("Account: (delete)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AdditionalSecretOutputs_PlainOutput_IsMarked()
    {
        var stack = new ToyStack(new ToyProvider { OnCreate = r => new CreateResponse { Id = "1", Properties = Object(("token", "CANARY-TOKEN")) } });
        var thing = Thing("a");
        thing.AdditionalSecretOutputs.Add("token");

        await stack.UpAsync(thing);

        Assert.DoesNotContain("CANARY", stack.Output, StringComparison.Ordinal);
        Assert.Contains("token: [secret]", stack.Output, StringComparison.Ordinal);
    }
}
