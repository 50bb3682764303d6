using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>
/// Tests every endpoint with every fault. An operation either succeeds or fails with a message that contains the attempt and the response. In
/// both cases state and platform are consistent, and no resource is reported as gone.
/// </summary>
public sealed class FaultMatrixTests(FaultTable table) : IClassFixture<FaultTable>
{
    public static TheoryData<string> Cases() => [.. FaultCase.All.Select(fault => fault.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Operation_WithFault_EndsAsExpected(string id)
    {
        var fault = FaultCase.All.Single(candidate => candidate.Id == id);
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var fixture = await ProviderFixture.StartAsync(time: time);
        var operation = new FaultedOperation(fixture);
        await operation.PrepareAsync(fault.Endpoint);
        await fixture.ConfigureAsync(("requestTimeoutSeconds", PropertyValue.Of(60)), ("maxRetries", PropertyValue.Of(2)));
        await fixture.Emulator.Admin.AddFaultAsync(fault.Rule, TestContext.Current.CancellationToken);

        var call = operation.RunAsync(fault.Endpoint);
        await Wait.UntilAsync(() => call.IsCompleted, () => time.Advance(TimeSpan.FromMilliseconds(500)));

        var error = call.Exception?.InnerException;
        await fixture.Emulator.Admin.ClearFaultsAsync(TestContext.Current.CancellationToken);
        var outcome = error is null ? Outcome.Succeeds : Outcome.Fails;
        table.Add($"{fault.Fault}{(fault.IsPermanent ? ", always" : string.Empty)}", fault.Endpoint, $"{outcome} ({(await fixture.GetRequestedEndpointsAsync()).Count})");
        Assert.True(outcome == fault.Expected, $"Expected: {fault.Expected}; actual: {error?.Message ?? nameof(Outcome.Succeeds)}");
        Assert.Null(await operation.FindInconsistencyAsync(fault.Endpoint, outcome));
        if (error is not null)
            AssertClearMessage(error);
    }

    // No status that stands for a bug or a lost plugin, and nothing of an HTML page in the message.
    private static void AssertClearMessage(Exception error)
    {
        var status = Assert.IsType<RpcException>(error).Status;
        Assert.DoesNotContain(status.StatusCode, new[] { StatusCode.Unknown, StatusCode.Internal, StatusCode.Unavailable, StatusCode.Cancelled });
        Assert.Matches("^Could not |^The configuration of connector .* is not saved: ", status.Detail);
        Assert.DoesNotContain("<", status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", status.Detail, StringComparison.Ordinal);
    }
}
