using System.Text.RegularExpressions;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>Runs failing calls and records every message that a user would see.</summary>
internal sealed partial class ErrorRecorder(ProviderFixture fixture, FakeTimeProvider time)
{
    private readonly List<string> _lines = [];

    public ProviderFixture Fixture => fixture;

    public EmulatorAdmin Platform => fixture.Emulator.Admin;

    public IReadOnlyList<string> Lines => _lines;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Runs a call while the fake clock advances, and records its log entries, check failures and status.</summary>
    public Task RecordAsync(Func<Task> call) => RecordFromAsync(fixture, call);

    /// <summary>Runs a call against another fixture and records its messages.</summary>
    public async Task RecordFromAsync(ProviderFixture source, Func<Task> call)
    {
        var (logged, received, failed) = (source.Engine.Log.Count, source.Client.Responses.Count, source.Client.Failures.Count);
        await RunAsync(call);

        // Log lines are sent concurrently, so that their order is not fixed. The statuses of waits depend on the time that the calls take.
        var lines = source.Engine.Log.Skip(logged).Where(entry => entry.Severity > LogSeverity.Debug && !entry.Ephemeral).Select(entry => $"{entry.Severity}: {entry.Message}");
        _lines.AddRange(lines.Order(StringComparer.Ordinal));
        _lines.AddRange(source.Client.Responses.Skip(received).SelectMany(Failures));
        _lines.AddRange(source.Client.Failures.Skip(failed).SelectMany(Status));
    }

    /// <summary>Runs a call and records nothing.</summary>
    public async Task RunAsync(Func<Task> call)
    {
        var running = call();
        await Wait.UntilAsync(() => running.IsCompleted, () => time.Advance(TimeSpan.FromMilliseconds(500)));
        try
        {
            await running;
        }
        catch (RpcException)
        {
            // The client records the failure.
        }
    }

    public async Task<StackResource> CreateConnectorAsync(bool inUse = false)
    {
        var connector = await fixture.Connector().CreateAsync(Connector());
        if (inUse)
            await Platform.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, source: 2, destination: 1, Cancellation);
        await fixture.NextRunAsync();
        return connector;
    }

    public async Task<StackResource> CreateConfigurationAsync(PropertyMap? program = null)
    {
        var configuration = await (await fixture.AddConnectorAsync()).CreateAsync(program ?? Configured());
        await fixture.AdvanceAsync();
        await fixture.NextRunAsync();
        return configuration;
    }

    public Task AddFaultAsync(FaultKind kind, string endpoint, int status = 500, int? retryAfter = null, int? times = null) =>
        Platform.AddFaultAsync(new FaultRule(kind) { Endpoint = endpoint, Status = status, RetryAfterSeconds = retryAfter, Times = times }, Cancellation);

    public Task ChangeByHandAsync(string field, string? value) =>
        fixture.ChangeByHandAsync((field, value is null ? JValue.CreateNull() : new JValue(value)));

    public Task<InvokeResponse> InvokeAsync(string function, PropertyMap arguments) =>
        fixture.Client.InvokeAsync(new InvokeRequest { Tok = $"connectors:index:{function}", Args = PropertyValueWriter.Write(arguments) });

    public Task<CheckResponse> CheckConfigAsync(PropertyMap settings) =>
        fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(settings) });

    /// <summary>Replaces addresses and times, which differ from run to run, with placeholders.</summary>
    public static string Normalize(string text) => VariableParts().Replace(text, match => match.Value.StartsWith("http", StringComparison.Ordinal) ? "http://HOST" : "TIME");

    private static IEnumerable<string> Failures(object response) =>
        (response switch
        {
            CheckResponse check => check.Failures.AsEnumerable(),
            InvokeResponse invoke => invoke.Failures,
            _ => [],
        }).Select(failure => $"Failed check: {failure.Reason}");

    private static IEnumerable<string> Status(RpcException exception) =>
    [
        $"{exception.StatusCode}: {Normalize(exception.Status.Detail)}",
        .. exception.GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>() is null ? [] : (string[])["(kept in the state, not ready)"],
    ];

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ?")]
    private static partial Regex VariableParts();
}
