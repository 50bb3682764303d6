using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Tests;

/// <summary>
/// Every endpoint with every fault. An operation either goes through, or fails so that a person knows what was tried and what came back,
/// and the state tells the truth in both cases: never a double write, never "gone".
/// </summary>
public sealed class FaultMatrixTests(FaultTable table) : IClassFixture<FaultTable>
{
    public static TheoryData<string> Cases() => [.. FaultCase.All.Select(fault => fault.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Operation_MeetsAFault_EndsAsTheMatrixSays(string id)
    {
        var fault = FaultCase.All.Single(candidate => candidate.Id == id);
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var fixture = await ProviderFixture.StartAsync(time: time);
        var operation = new FaultedOperation(fixture);
        await operation.PrepareAsync(fault.Endpoint);
        await fixture.ConfigureAsync(("requestTimeoutSeconds", PropertyValue.Of(60)), ("maxRetries", PropertyValue.Of(2)));
        await fixture.Emulator.Admin.AddFaultAsync(fault.Rule, TestContext.Current.CancellationToken);

        var call = operation.RunAsync(fault.Endpoint);
        await Waiting.UntilAsync(() => call.IsCompleted, () => time.Advance(TimeSpan.FromMilliseconds(500)));

        var error = call.Exception?.InnerException;
        await fixture.Emulator.Admin.ClearFaultsAsync(TestContext.Current.CancellationToken);
        var outcome = error is null ? Outcome.Succeeds : Outcome.Fails;
        table.Note($"{fault.Fault}{(fault.Lasting ? ", always" : string.Empty)}", fault.Endpoint, $"{outcome} ({(await fixture.AskedAsync()).Count})");
        Assert.True(outcome == fault.Expected, $"expected that it {fault.Expected}, but: {error?.Message ?? "it succeeded"}");
        Assert.Null(await operation.UntruthAsync(fault.Endpoint, outcome));
        if (error is not null)
            AssertClear(error);
    }

    // What was tried, what came back; no code that stands for a bug or a lost plugin; nothing of what a server's page says.
    private static void AssertClear(Exception error)
    {
        var status = Assert.IsType<RpcException>(error).Status;
        Assert.DoesNotContain(status.StatusCode, new[] { StatusCode.Unknown, StatusCode.Internal, StatusCode.Unavailable, StatusCode.Cancelled });
        Assert.StartsWith("Could not ", status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("<", status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", status.Detail, StringComparison.Ordinal);
    }
}
