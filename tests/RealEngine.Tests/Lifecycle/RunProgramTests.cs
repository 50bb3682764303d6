using Newtonsoft.Json.Linq;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Lifecycle;

/// <summary>A refresh that runs the program shows each difference between the inputs in the state and those of the program.</summary>
public sealed class RunProgramTests
{
    private static readonly string[][] Commands =
    [
        ["refresh", "--run-program", "--yes", "--skip-preview"],
        ["refresh", "--run-program", "--preview-only"],
        ["up", "--refresh", "--run-program", "--yes", "--skip-preview"],
        ["preview", "--refresh", "--run-program", "--expect-no-changes"],
    ];

    [Fact]
    public async Task RefreshThatRunsTheProgram_AccountOfTheSettings_ShowsNoDifference()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("up", "--yes", "--skip-preview");

        await AssertNoDifferenceAsync(stack);

        await stack.SucceedAsync("destroy", "--yes", "--run-program");
        Assert.Empty(await stack.Platform.AddedAsync());
    }

    [Fact]
    public async Task RefreshThatRunsTheProgram_AfterAnImport_ShowsNoDifference()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        await stack.Platform.AddAsync(DeclaredConnector.TradeDesk);
        stack.DeclareYaml(
            $$"""
            resources:
              ttd:
                type: connectors:index:Connector
                properties: { connectorId: {{DeclaredConnector.TradeDesk}} }
                options: { import: {{Stack.Account}}/{{DeclaredConnector.TradeDesk}} }
            """);

        var import = await stack.SucceedAsync("up", "--yes", "--skip-preview");

        Assert.DoesNotContain("[diff", import, StringComparison.Ordinal);
        await AssertNoDifferenceAsync(stack);
    }

    [Fact]
    public async Task Preview_OtherAccountInTheSettings_ShowsBothAccounts()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        await stack.SucceedAsync("config", "set", "connectors:accountId", "b3ba4fbd9d51df11");

        var preview = await stack.SucceedAsync("preview", "--diff");

        Assert.Contains($"\"{Stack.Account}\" => \"b3ba4fbd9d51df11\"", preview, StringComparison.Ordinal);
        Assert.Contains("2 to replace", preview, StringComparison.Ordinal);
    }

    private static async Task AssertNoDifferenceAsync(Stack stack)
    {
        var before = await InputsAsync(stack);
        foreach (var command in Commands)
            Assert.DoesNotContain("[diff", await stack.SucceedAsync(command), StringComparison.Ordinal);
        Assert.Equal(before, await InputsAsync(stack));
    }

    /// <summary>The names of the inputs of each resource in the state.</summary>
    private static async Task<IReadOnlyList<string>> InputsAsync(Stack stack) =>
    [
        .. JObject.Parse(await stack.SucceedAsync("stack", "export"))["deployment"]!["resources"]!
            .Select(resource => $"{resource["urn"]}: {string.Join(", ", (resource["inputs"] as JObject ?? []).Properties().Select(input => input.Name))}"),
    ];
}
