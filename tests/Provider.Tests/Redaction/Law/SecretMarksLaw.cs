using FsCheck;
using FsCheck.Fluent;
using Pulumi.Connectors.Provider.Tests.Properties;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Secrets that enter the plugin leave it as secrets only, whatever the program, the stored state and the platform are.</summary>
public sealed class SecretMarksLaw : IAsyncLifetime
{
    private static readonly string[] Successes =
    [
        "CheckConfig", "DiffConfig", "Configure", "Check", "Diff", "Create", "Read", "Update", "Delete", "List", "Cancel", "getConnector", "getConnectors",
        "getAddedConnectors", "getSupportedConnectors", "getConnectorConfiguration",
    ];

    private readonly LawServer _server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Law(2000)]
    public Property AnyCall_AnyProgramStateAndPlatform_KeepsSecrets() =>
        Prop.ForAll(LawCase.Arbitrary, async run =>
        {
            var violations = await LawRun.FindViolationsAsync(_server, run);
            Assert.True(violations.Count == 0, string.Join('\n', violations));
        });

    [Fact]
    public async Task Cases_Sample_ReachEveryOutcome()
    {
        foreach (var run in LawCase.Arbitrary.Generator.Sample(300, new Rnd(4711, 815), 300))
            await LawRun.FindViolationsAsync(_server, run);

        string[] expected =
        [
            .. Successes.Select(method => $"{method} succeeded"), "Create failed", "Create is not ready", "Update is not ready", "Read failed", "Update failed", "Delete failed", "List failed",
        ];
        Assert.Empty(expected.Except(_server.Outcomes));
    }
}
