using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Failures;

public sealed class FailedCheckTests
{
    [Fact]
    public async Task PreviewAndUp_MistypedField_FailWithNearestNameAndSendNothing()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        await stack.Platform.ClearRequestsAsync();
        stack.Declare(DeclaredConnector.OfTradeDesk() with { Config = new Dictionary<string, string> { ["advertizerId"] = "ttd-4711" } });

        string[] outputs = [await stack.FailAsync("preview"), await stack.FailAsync("up", "--yes", "--skip-preview")];

        Assert.All(outputs, output => Assert.Contains("'advertizerId' is not a field of the connector; did you mean 'advertiserId'?", output, StringComparison.Ordinal));
        Assert.Empty(await stack.Platform.WritesAsync());
    }
}
