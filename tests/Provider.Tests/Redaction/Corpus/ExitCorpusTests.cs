using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>Every row of the corpus through every exit of the plugin: a platform puts it into each text that it controls.</summary>
public sealed class ExitCorpusTests : ProviderTest
{
    /// <summary>Stands before and behind each echo, so that a text is seen to be shown.</summary>
    private const string Marker = "#~#";

    private readonly FakeTimeProvider _time = new();
    private RepeatingApi _api = null!;

    public static TheoryData<string> Kinds => [.. SecretKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task AnyExit_AnyRow_ShowsNothing(string name)
    {
        var kind = SecretKind.All.Single(known => known.Name == name);
        await ConfigureAsync(kind.Secret);

        var leaks = new List<string>();
        foreach (var row in EncodingCorpusTests.Rows(kind))
        {
            foreach (var text in await ExitsAsync($"{Marker} {row.Repeat(kind.Repeated)} {Marker}"))
            {
                if (text.Contains(Marker, StringComparison.Ordinal))
                    leaks.Add($"{row}: {text}");
            }
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Take(20)));
    }

    [Fact]
    public async Task AnyExit_OrdinaryText_IsShown()
    {
        await ConfigureAsync("QwertzAsdfYxcvbn");

        var texts = (await ExitsAsync($"{Marker} the region is unknown {Marker}")).ToList();

        Assert.Equal(4, texts.Count(text => text.Contains($"{Marker} the region is unknown {Marker}", StringComparison.Ordinal)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _api.DisposeAsync();
    }

    private protected override async Task<ProviderFixture> StartAsync()
    {
        _api = await RepeatingApi.StartAsync();
        return await ProviderFixture.StartUnconfiguredAsync(time: _time);
    }

    private async Task ConfigureAsync(string secret)
    {
        (string, PropertyValue)[] settings = [("baseUrl", String(_api.Address)), ("clientSecret", Secret(String(secret))), ("maxRetries", PropertyValue.Of(0))];
        await Fixture.HandshakeAsync();
        await Fixture.ConfigureAsync(settings);
    }

    // A status message, the reason of a check failure, a log line, and the failure of a function.
    private async Task<IEnumerable<string>> ExitsAsync(string echo)
    {
        var calls = Fixture.Client;
        var (responses, failures, lines) = (calls.Responses.Count, calls.Failures.Count, Fixture.Engine.Log.Count);
        (_api.Echo, _api.ConnectorId) = (echo, $"c{responses}");

        // The list of added connectors is kept for a minute.
        _time.Advance(TimeSpan.FromMinutes(2));
        await TryAsync(() => calls.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConnectors", Args = PropertyValueWriter.Write(PropertyMap.Empty) }));
        await TryAsync(() => calls.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConnector", Args = PropertyValueWriter.Write(Map(("name", "Store"))) }));
        await TryAsync(() => Fixture.Configuration().CheckAsync(Connector(_api.ConnectorId).With("config", Map(("mode", "none of them")))));
        await TryAsync(() => Fixture.Connector().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Plain}"));
        return
        [
            .. calls.Responses.Skip(responses).SelectMany(VisibleText.Of), .. calls.Failures.Skip(failures).Select(failure => failure.Status.Detail),
            .. Fixture.Engine.Log.Skip(lines).Select(line => line.Message),
        ];
    }

    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RpcException)
        {
            // The client records the failure.
        }
    }
}
