using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Lifecycle;

/// <summary>A write that waits shows why, on the row of its resource.</summary>
public sealed class WaitStatusTests
{
    [Theory]
    [InlineData("add", 429, "connectors:index:Connector ttd creating", "retrying in 1 s (the API returned 429)")]
    [InlineData("configure", 503, "connectors:index:ConnectorConfiguration ttd creating", "checking whether the save was done (the API returned 503)")]
    public async Task Up_RefusedOnce_ShowsWhyItWaits(string endpoint, int status, string row, string text)
    {
        PulumiCommand.SkipIfMissing();
        var platform = new EmulatorOptions { Faults = [new FaultRule(FaultKind.Status) { Endpoint = endpoint, Status = status, Times = 1 }] };
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml, platform, new Dictionary<string, string>());
        stack.Declare(DeclaredConnector.OfTradeDesk());

        var update = await stack.SucceedAsync("up", "--yes", "--skip-preview");

        Assert.Contains(update.Split('\n'), line => line.Contains(row, StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal));
        await stack.Platform.AssertTradeDeskAsync();
    }
}
