using Pulumi.Connectors.RealEngine.Tests.Commands;

namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>The real engine, of the command <c>pulumi</c>.</summary>
internal sealed class PulumiEngine : Engine
{
    public override string Path => PulumiCommand.Path;

    public override async Task InitializeAsync(Stack stack, IReadOnlyDictionary<string, string> settings, IReadOnlyDictionary<string, string> secrets)
    {
        await stack.SucceedAsync("stack", "init", "--secrets-provider", "passphrase");
        await stack.SucceedAsync(["config", "set-all", .. Options("--plaintext", settings), .. Options("--secret", secrets)]);
    }

    private static IEnumerable<string> Options(string option, IReadOnlyDictionary<string, string> settings) =>
        settings.SelectMany(setting => (string[])[option, $"{setting.Key}={setting.Value}"]);
}
