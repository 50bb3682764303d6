using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Plugin, engine and platform that many cases share. They are replaced from time to time, because they remember what they received.</summary>
internal sealed class LawServer : IAsyncDisposable
{
    private const int MaxCases = 500;

    private int _cases;
    private ProviderFixture? _fixture;
    private LawPlatform? _platform;

    public ProviderFixture Fixture => _fixture!;

    public LawPlatform Platform => _platform!;

    /// <summary>The outcomes of calls so far, such as <c>Create succeeded</c>.</summary>
    public HashSet<string> Outcomes { get; } = [];

    public async Task BeginAsync(LawCase run)
    {
        if (_fixture is null || ++_cases % MaxCases == 0)
        {
            await DisposeAsync();
            _platform = await LawPlatform.StartAsync();
            _fixture = await ProviderFixture.StartUnconfiguredAsync(time: new SkippedWaits());
            await _fixture.HandshakeAsync();
        }

        Platform.Begin(run);
    }

    public async ValueTask DisposeAsync()
    {
        if (_fixture is { } fixture)
            await fixture.DisposeAsync();
        if (_platform is { } platform)
            await platform.DisposeAsync();
    }
}
