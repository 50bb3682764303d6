using System.Text.RegularExpressions;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>A plugin and a platform on which something goes wrong; keeps what a person would read of it.</summary>
internal sealed partial class ErrorScene(ProviderFixture fixture, FakeTimeProvider time)
{
    private readonly List<string> _lines = [];

    public ProviderFixture Fixture => fixture;

    public EmulatorAdmin Platform => fixture.Emulator.Admin;

    public IReadOnlyList<string> Lines => _lines;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes a call, with the clock running fast, and keeps what is said: to the log, as failures of a check, as a status.</summary>
    public Task TryAsync(Func<Task> call) => FromAsync(fixture, call);

    /// <summary>The same with a plugin and a platform of the scenario's own.</summary>
    public async Task FromAsync(ProviderFixture fixture, Func<Task> call)
    {
        var (logged, answered, failed) = (fixture.Engine.Log.Count, fixture.Client.Answers.Count, fixture.Client.Failures.Count);
        await RunAsync(call);
        _lines.AddRange(fixture.Engine.Log.Skip(logged).Where(entry => entry.Severity > LogSeverity.Debug).Select(entry => $"{entry.Severity}: {entry.Message}"));
        _lines.AddRange(fixture.Client.Answers.Skip(answered).SelectMany(Failures));
        _lines.AddRange(fixture.Client.Failures.Skip(failed).SelectMany(Status));
    }

    /// <summary>Makes a call of which nothing is kept.</summary>
    public async Task RunAsync(Func<Task> call)
    {
        var calling = call();
        await Waiting.UntilAsync(() => calling.IsCompleted, () => time.Advance(TimeSpan.FromMilliseconds(500)));
        try
        {
            await calling;
        }
        catch (RpcException)
        {
            // The client keeps it.
        }
    }

    public async Task<StackResource> ConnectorAsync(bool inUse = false)
    {
        var connector = await fixture.Connector().CreateAsync(Connector());
        if (inUse)
            await Platform.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, source: 2, destination: 1, Cancellation);
        await fixture.NextRunAsync();
        return connector;
    }

    public async Task<StackResource> ConfigurationAsync(PropertyMap? program = null)
    {
        var configuration = await (await fixture.AddedAsync()).CreateAsync(program ?? Configured());
        await fixture.AdvanceAsync();
        await fixture.NextRunAsync();
        return configuration;
    }

    public Task FaultAsync(FaultKind kind, string endpoint, int status = 500, int? retryAfter = null, int? times = null) =>
        Platform.AddFaultAsync(new FaultRule(kind) { Endpoint = endpoint, Status = status, RetryAfterSeconds = retryAfter, Times = times }, Cancellation);

    public Task ByHandAsync(string field, string? value) =>
        fixture.ChangeByHandAsync((field, value is null ? JValue.CreateNull() : new JValue(value)));

    public Task<InvokeResponse> InvokeAsync(string function, PropertyMap arguments) =>
        fixture.Client.InvokeAsync(new InvokeRequest { Tok = $"connectors:index:{function}", Args = PropertyValueWriter.Write(arguments) });

    public Task<CheckResponse> CheckConfigAsync(PropertyMap settings) =>
        fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(settings) });

    private static IEnumerable<string> Failures(object answer) =>
        (answer switch
        {
            CheckResponse check => check.Failures.AsEnumerable(),
            InvokeResponse invoke => invoke.Failures,
            _ => [],
        }).Select(failure => failure.Property.Length > 0 ? $"Failed check of {failure.Property}: {failure.Reason}" : $"Failed check: {failure.Reason}");

    private static IEnumerable<string> Status(RpcException exception) =>
    [
        $"{exception.StatusCode}: {Lasting(exception.Status.Detail)}",
        .. exception.GetRpcStatus()?.GetDetail<ConfigureErrorMissingKeys>()?.MissingKeys.Select(key => $"Missing {key.Name}: {key.Description}") ?? [],
        .. exception.GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>() is null ? [] : (string[])["(kept in the state, not ready)"],
    ];

    // Addresses, times and places in the code differ from run to run.
    public static string Lasting(string text) => Changing().Replace(text, match => match.Value.StartsWith("http", StringComparison.Ordinal) ? "http://HOST" : "TIME");

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ?")]
    private static partial Regex Changing();
}
