using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Writes;

/// <summary>Whatever a step after a write throws, the resource is kept.</summary>
public sealed class SentWritesTests
{
    private const string Id = $"{ArmedPlatform.Account}/{ArmedPlatform.ConnectorId}";

    /// <summary>More than the steps of any operation.</summary>
    private const int MaxSteps = 12;

    private static readonly PropertyMap Connector = Map(("accountId", ArmedPlatform.Account), ("connectorId", ArmedPlatform.ConnectorId));

    private static readonly PropertyMap Configuration =
        Connector.With("config", Map(("a", "new"))).With("secretConfig", Secret(Map(("s", "canary"))));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, Func<Exception>> Exceptions { get; } = new(StringComparer.Ordinal)
    {
        ["invalid operation"] = () => new InvalidOperationException("canary"),
        ["argument"] = () => new ArgumentException("canary"),
        ["null reference"] = () => Record.Exception(() => ((string?)null)!.Length)!,
        ["input"] = () => new IOException("canary"),
        ["format"] = () => new FormatException("canary"),
        ["key"] = () => new KeyNotFoundException("canary"),
        ["overflow"] = () => new OverflowException("canary"),
        ["disposed"] = () => new ObjectDisposedException("canary"),
        ["timeout"] = () => new TimeoutException("canary"),
        ["canceled"] = () => new TaskCanceledException("canary"),
        ["provider"] = () => new ProviderException(ProviderFailure.Denied, $"Denied."),
        ["API"] = () => new ApiException(ApiFailure.Forbidden, $"GET / returned 403"),
    };

    public static TheoryData<string, string, bool> Cases()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var operation in (string[])["create connector", "create configuration", "update configuration"])
        {
            foreach (var exception in Exceptions.Keys)
            {
                data.Add(operation, exception, true);
                data.Add(operation, exception, false);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Write_AnyLaterStepThrows_KeepsTheResource(string operation, string exception, bool accepted)
    {
        var thrown = 0;
        foreach (var step in Enumerable.Range(1, MaxSteps))
        {
            foreach (var staleReads in (int[])[0, 2])
            {
                var failure = new ArmedFailure(Exceptions[exception](), step);
                var result = await RunAsync(operation, failure, staleReads, accepted ? null : new ApiException(ApiFailure.Unavailable, $"got no response"));
                thrown += failure.WasThrown ? 1 : 0;
                AssertKept(result, failure);
            }
        }

        Assert.InRange(thrown, 3, int.MaxValue);
    }

    [Theory]
    [InlineData("invalid operation", true)]
    [InlineData("argument", false)]
    [InlineData("provider", false)]
    [InlineData("canceled", false)]
    public async Task Delete_LaterStepThrows_IsDoneOrNotVerified(string exception, bool accepted)
    {
        var unknown = accepted ? null : new ApiException(ApiFailure.Unavailable, $"got no response");
        foreach (var step in Enumerable.Range(1, MaxSteps))
        {
            var failure = new ArmedFailure(Exceptions[exception](), step);

            var result = await RunAsync("delete", failure, staleReads: 0, unknown);

            if (result is not null)
                Assert.Equal($"The delete of '{Id}' was sent, but could not be verified.", Assert.IsType<ProviderException>(result).Summary.Text());
        }
    }

    [Theory]
    [InlineData("create connector")]
    [InlineData("create configuration")]
    [InlineData("update configuration")]
    [InlineData("delete")]
    public async Task Write_Refused_FailsAndKeepsNothing(string operation)
    {
        var result = await RunAsync(operation, new ArmedFailure(new NotSupportedException(), 0), 0, new ApiException(ApiFailure.BadRequest, $"returned 400"));

        Assert.StartsWith("Could not ", Assert.IsType<ProviderException>(result).Summary.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Canceled_KeepsNothing()
    {
        var writes = new SentWrites();
        var canceled = new OperationCanceledException();

        await Assert.ThrowsAsync<OperationCanceledException>(() => writes.SendAsync(Id, new KeptState(Id, Connector, Connector), () => throw canceled));

        Assert.Same(canceled, writes.Keep(canceled));
    }

    [Fact]
    public async Task Send_RefusedAfterAnotherWasSent_KeepsTheFirst()
    {
        var writes = new SentWrites();
        await writes.SendAsync(Id, new KeptState(Id, Connector, Connector), () => Task.CompletedTask);
        var refused = new ApiException(ApiFailure.BadRequest, $"returned 400");

        await Assert.ThrowsAsync<ApiException>(() => writes.SendAsync(Id, new KeptState(Id, Configuration, Configuration), () => throw refused));

        Assert.Equal(Connector, Assert.IsType<PartialResourceException>(writes.Keep(refused)).State);
    }

    private static void AssertKept(Exception? result, ArmedFailure failure)
    {
        if (result is null)
            return;
        if (!failure.WasThrown)
            return;
        var kept = Assert.IsType<PartialResourceException>(result);
        Assert.Equal((Id, String(ArmedPlatform.ConnectorId)), (kept.Id, kept.State["connectorId"]));
        Assert.Equal(String(ArmedPlatform.ConnectorId), kept.Inputs["connectorId"]);
        Assert.DoesNotContain("canary", Assert.Single(kept.Reasons).Text(), StringComparison.Ordinal);
    }

    /// <summary>Runs an operation as the pipeline of calls does. Returns the exception with which the call ends, or null.</summary>
    private static async Task<Exception?> RunAsync(string operation, ArmedFailure failure, int staleReads, Exception? writeFailure)
    {
        var platform = new ArmedPlatform(failure, staleReads, writeFailure) { IsAdded = operation != "create connector" };
        var context = new CallContext("urn", "name", new ArmedLogger(failure));
        try
        {
            await StartAsync(operation, Resource(operation, platform, failure), context);
            return null;
        }
        catch (Exception exception)
        {
            return context.Writes.Keep(exception);
        }
    }

    private static Task StartAsync(string operation, IResource resource, CallContext context) =>
        operation switch
        {
            "create connector" => resource.CreateAsync(new CreateRequest(context, Connector, Preview: false), Cancellation),
            "create configuration" => resource.CreateAsync(new CreateRequest(context, Configuration, Preview: false), Cancellation),
            "update configuration" => resource.UpdateAsync(
                new UpdateRequest(context, Id, Connector, Connector, Configuration, IgnoreChanges: [], Preview: false), Cancellation),
            _ => resource.DeleteAsync(new DeleteRequest(context, Id, Connector, Connector), Cancellation),
        };

    private static IResource Resource(string operation, ArmedPlatform platform, ArmedFailure failure)
    {
        var resources = new ResourcePair(platform.Api.Object, batching: true, maxRetries: 1, new ArmedTimeProvider(failure), Cancellation);
        return operation.EndsWith("configuration", StringComparison.Ordinal) ? resources.Configuration : resources.Connector;
    }
}
