using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Values;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>The rows of the corpus that can be the id of a connector, in the reports of the doctor, which quotes ids only.</summary>
public sealed class DoctorCorpusTests : IAsyncLifetime
{
    private const string Marker = "id~";

    private RepeatingApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await RepeatingApi.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("symbols")]
    [InlineData("three characters")]
    public async Task Run_AnyRowAsAnId_PrintsNone(string name)
    {
        var kind = SecretKind.All.Single(known => known.Name == name);
        var ids = EncodingCorpusTests.Rows(kind).Select(row => Marker + row.Repeat(kind.Repeated)).Where(id => ConnectorKey.Validate(id) is null).Distinct().ToList();
        Assert.True(ids.Count >= 15, $"{ids.Count} ids");

        var printed = new List<string>();
        foreach (var id in ids)
        {
            if (await RunAsync(id, kind.Secret) is var run && (run.Contains(Marker, StringComparison.Ordinal) || !run.Contains(SecretRegistryTests.Withheld, StringComparison.Ordinal)))
                printed.Add(id);
        }

        Assert.Empty(printed);
    }

    [Fact]
    public async Task Run_OrdinaryId_PrintsIt() => Assert.Contains($"/{Marker}region-1/config", await RunAsync($"{Marker}region-1", "Kx7-canary-9Qz"), StringComparison.Ordinal);

    private async Task<string> RunAsync(string connectorId, string secret)
    {
        _api.ConnectorId = connectorId;
        var run = await DoctorRun.OfAsync(
            new Dictionary<string, string>
            {
                ["CONNECTORS_BASE_URL"] = _api.Address,
                ["CONNECTORS_ACCOUNT_ID"] = ProviderFixture.Account,
                ["CONNECTORS_CLIENT_ID"] = "client",
                ["CONNECTORS_CLIENT_SECRET"] = secret,
            },
            TimeProvider.System);
        return run.Output + run.Errors;
    }
}
