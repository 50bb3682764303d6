using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Failures;

public sealed class SettingsTests
{
    [Fact]
    public async Task Preview_ClientSecretMissing_ShowsTheWholeCommandOnly()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("config", "rm", "connectors:clientSecret");

        var output = await stack.FailAsync("preview");

        Assert.Contains("`pulumi config set --secret connectors:clientSecret` or CONNECTORS_CLIENT_SECRET", output, StringComparison.Ordinal);

        // The engine's template would store the secret in clear.
        Assert.DoesNotContain("pulumi config set connectors:clientSecret", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Set a value using the command", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_SecretAccountId_IsRefusedWithTheReason()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("config", "set", "--secret", "connectors:accountId", "canary-account");

        Assert.Contains("connectors:accountId must not be a secret", await stack.FailAsync("preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_EmptySecret_FailsAndSendsNothing()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        await stack.Platform.ClearRequestsAsync();
        await stack.SucceedAsync("config", "set", "--secret", ProgramLanguage.SecretSetting, string.Empty);

        string[] outputs = [await stack.FailAsync("preview"), await stack.FailAsync("up", "--yes", "--skip-preview")];

        Assert.All(outputs, output => Assert.Contains("'secretConfig.advertiserSecretKey' must not be empty", output, StringComparison.Ordinal));
        Assert.Empty(await stack.Platform.WritesAsync());
    }
}
