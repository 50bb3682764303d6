using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Properties;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Foreign;

/// <summary>No response of the platform is a bug of the provider, whatever it contains: every call ends, and fails only with a message of our own.</summary>
public sealed class ForeignContentLaw : ProviderTest
{
    /// <summary>Parts of messages that only the framework or a bug writes.</summary>
    private static readonly string[] NotOurs = ["This is a bug", "Exception", "Object reference", "Parameter '", "Arg_", "Specified argument", "Value cannot be", "   at "];

    /// <summary>No call takes longer, by the clock of the provider.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromHours(3);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddDays(20_000));
    private ForeignApi _api = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _api = await ForeignApi.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await base.DisposeAsync();
    }

    [Law(300)]
    public Property AnyCall_AnyPlatform_EndsWithAResultOrAMessageOfOurs() =>
        Prop.ForAll(ForeignPlatform.Arbitrary, async platform => await AssertLawfulAsync(platform));

    [Fact]
    public async Task AnyCall_UsualPlatform_Succeeds()
    {
        await AssertLawfulAsync(ForeignPlatform.Usual);

        Assert.Empty(Fixture.Client.Failures);
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private async Task AssertLawfulAsync(ForeignPlatform platform)
    {
        Fixture.Client.Failures.Clear();
        Fixture.Client.Responses.Clear();
        var calls = new ForeignCalls(Fixture.Client);
        var (started, logged) = (_time.GetUtcNow(), Fixture.Engine.Log.Count);
        foreach (var written in (bool[])[false, true])
        {
            await StartRunAsync(platform, added: written, configured: written);
            await EndAsync(Task.WhenAll(calls.Reads().Select(Record)));
        }

        await EndAsync(RunDoctorAsync());
        await StartRunAsync(platform, added: false, configured: false);
        await EndAsync(Record(calls.AddAsync()));
        foreach (var write in calls.Writes())
        {
            await StartRunAsync(platform, added: true, configured: false);
            await EndAsync(Record(write()));
        }

        Assert.InRange(_time.GetUtcNow() - started, TimeSpan.Zero, MaxDuration);
        Assert.All(Fixture.Client.Failures, AssertOurs);
        Assert.All(Fixture.Engine.Log.Skip(logged), line => AssertOurs(line.Message));
        Assert.All(Fixture.Client.Responses.SelectMany(Properties), properties => Assert.False(Wire.Read(properties).HasUnknowns));
    }

    private async Task StartRunAsync(ForeignPlatform platform, bool added, bool configured)
    {
        _api.Reset(platform, added, configured);

        // The clock runs faster than the responses arrive.
        await Fixture.ConfigureAsync(
            ("baseUrl", String(_api.Address.AbsoluteUri)), ("maxRetries", PropertyValue.Of(0)), ("requestTimeoutSeconds", PropertyValue.Of(3600)));
    }

    private async Task RunDoctorAsync()
    {
        var run = await DoctorRun.OfAsync(_api.Address, _time);

        AssertOurs(run.Output);
        AssertOurs(run.Errors);
        Assert.InRange(run.ExitCode, 0, 1);
    }

    private async Task EndAsync(Task call)
    {
        await Wait.UntilAsync(() => call.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));
        await call;
    }

    private static async Task Record(Task call)
    {
        try
        {
            await call;
        }
        catch (RpcException)
        {
            // The client records the failure.
        }
    }

    private static void AssertOurs(RpcException failure)
    {
        Assert.False(
            failure.StatusCode is StatusCode.Unknown or StatusCode.Internal or StatusCode.DataLoss or StatusCode.Unavailable,
            $"{failure.StatusCode}: {failure.Status.Detail}");
        AssertOurs(failure.Status.Detail);
        if (StackResource.InitFailure(failure) is { } kept)
            Assert.False(Wire.Read(kept.Properties).HasUnknowns || Wire.Read(kept.Inputs).HasUnknowns);
    }

    private static void AssertOurs(string text) => Assert.All(NotOurs, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));

    private static IEnumerable<Struct> Properties(object response) =>
        response switch
        {
            CheckResponse check => [check.Inputs],
            CreateResponse create => [create.Properties],
            UpdateResponse update => [update.Properties],
            InvokeResponse invoke => [invoke.Return],
            ReadResponse { Properties: not null } read => [read.Properties, read.Inputs],
            _ => [],
        };
}
