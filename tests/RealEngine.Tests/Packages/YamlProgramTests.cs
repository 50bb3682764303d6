using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The YAML programs that readers of the pages and the examples copy.</summary>
public sealed class YamlProgramTests
{
    public static TheoryData<string> Places => [.. YamlFile.All.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Preview_ProgramOfThePages_Succeeds(string place)
    {
        PulumiCommand.SkipIfMissing();
        var program = YamlFile.All[place];
        var files = new Dictionary<string, string> { ["Pulumi.yaml"] = program.Text };
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), new FixedProgram(files), new(), program.SecretSettings);
        foreach (var (name, value) in program.Settings)
            await stack.SucceedAsync("config", "set", name, value);

        // An explicit provider does not read the settings of the stack.
        stack.Variables["CONNECTORS_CLIENT_ID"] = Stack.ClientId;
        stack.Variables["CONNECTORS_CLIENT_SECRET"] = Canaries.ClientSecret;

        // The function fails if the connector is not added.
        if (program.Text.Contains("getConnectorConfiguration", StringComparison.Ordinal))
            await stack.Platform.AddAllAsync();

        await stack.SucceedAsync("preview");
    }
}
