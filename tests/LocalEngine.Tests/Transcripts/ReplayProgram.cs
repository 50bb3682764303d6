using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Deployments;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Registers what the recorded program registered, through a real client of the monitor, and ends as the Node.js SDK does.</summary>
internal sealed class ReplayProgram(IReadOnlyList<RegisterResourceRequest> resources, Struct outputs)
{
    private readonly ConcurrentDictionary<string, Task<RegisterResourceResponse>> _responses = new();

    /// <summary>Responses of the monitor, by URN.</summary>
    public IReadOnlyDictionary<string, RegisterResourceResponse> Responses =>
        _responses.Where(r => r.Value.IsCompletedSuccessfully).ToDictionary(r => r.Key, r => r.Value.Result);

    public async Task<int> RunAsync(ProgramRun run, CancellationToken cancellationToken)
    {
        using var channel = GrpcLimits.Connect(run.Address);
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        try
        {
            foreach (var resource in resources)
                _responses[UrnOf(resource)] = RegisterAsync(monitor, resource, cancellationToken);
            await Task.WhenAll(_responses.Values);
            var request = new RegisterResourceOutputsRequest { Urn = UrnOf(resources[0]), Outputs = PropertyWire.Rewrite(outputs, v => Export(v, run.DryRun)) };
            await monitor.RegisterResourceOutputsAsync(request, cancellationToken: cancellationToken);
            await monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: cancellationToken);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable)
        {
            // The SDKs take this for the end of the engine, and end silently.
        }

        return 0;
    }

    /// <summary>
    /// The program of one phase: its own recording, completed by registrations that got no response and were not recorded.
    /// Those, and the program of a phase without a recording, are the folder's fullest one with the inputs that this phase's Checks got.
    /// </summary>
    public static ReplayProgram For(Recording recording, int phase, IReadOnlyList<Recording> folder)
    {
        var pattern = folder.SelectMany(r => r.Monitor ?? []).MaxBy(run => run.Count) ?? Independent();
        var own = recording.Monitor is { } runs && phase < runs.Count ? runs[phase] : null;
        var resources = Requests(own ?? []);
        var known = resources.Select(UrnOf).ToHashSet();
        var checks = recording.Provider[phase].Where(c => c.Method is "Check" or "CheckConfig" && !State.Urn.IsDefaultProvider(c.Urn)).ToLookup(c => c.Urn);
        // If not even a Check was called, configuring the provider failed: the program had registered everything.
        foreach (var resource in Requests(pattern).Where(r => !known.Contains(UrnOf(r)) && (!r.Custom || checks.Contains(UrnOf(r)) || (own is null && checks.Count == 0))))
        {
            if (checks[UrnOf(resource)].FirstOrDefault() is { } check)
                resource.Object = WithMarks(JsonParser.Default.Parse<Struct>(check.Request["news"]!.ToString()), resource.Object);
            resources.Add(resource);
        }

        return new ReplayProgram(resources, Outputs(own ?? pattern));
    }

    private static string UrnOf(RegisterResourceRequest resource) => State.Urn.Create("dev", "demo", resource.Parent, resource.Type, resource.Name);

    private async Task<RegisterResourceResponse> RegisterAsync(ResourceMonitor.ResourceMonitorClient monitor, RegisterResourceRequest resource, CancellationToken cancellationToken)
    {
        var request = resource.Clone();
        foreach (var needed in resource.Dependencies.Append(resource.Parent).Where(urn => urn.Length > 0))
            await _responses[needed];
        if (resource.Provider.Length > 0)
        {
            var provider = State.ProviderReference.Parse(resource.Provider).Urn;
            request.Provider = $"{provider}::{(await _responses[provider]).Id}";
        }

        return await monitor.RegisterResourceAsync(request, cancellationToken: cancellationToken);
    }

    /// <summary>The recorded programs export these three; a text such as <c>URN#name</c> stands for an output.</summary>
    private Value? Export(Value value, bool dryRun)
    {
        if (value.KindCase != Value.KindOneofCase.StringValue || value.StringValue.Split('#') is not [var urn, var output])
            return null;
        var response = Responses[urn];
        if (output == "id")
            return Value.ForString(response.Id);
        return response.Object.Fields.TryGetValue(output, out var known) ? known.Clone() : dryRun ? Value.ForString(PropertyWire.Unknown) : Value.ForNull();
    }

    /// <summary>CheckConfig does not contain secret marks.</summary>
    private static Struct WithMarks(Struct news, Struct pattern) => SecretMarks.Apply(news, pattern, []);

    /// <summary>The order folder has no recording of its program: two resources with literal ids.</summary>
    private static List<RecordedCall> Independent()
    {
        var calls = Recording.Load("lifecycle").First(r => r.Monitor is not null).Monitor![0].Select(c => c with { Request = (JObject)c.Request.DeepClone() }).ToList();
        foreach (var name in new[] { "dependencies", "propertyDependencies", "outputs" })
            calls.ForEach(c => c.Request.Remove(name));
        return calls;
    }

    private static List<RegisterResourceRequest> Requests(IEnumerable<RecordedCall> calls) =>
        [.. calls.Where(c => c.Method == "RegisterResource").Select(c => JsonParser.Default.Parse<RegisterResourceRequest>(c.Request.ToString()))];

    private static Struct Outputs(IReadOnlyList<RecordedCall> calls)
    {
        var outputs = calls.FirstOrDefault(c => c.Method == "RegisterResourceOutputs")?.Request["outputs"]?.DeepClone() as JObject ?? [];
        foreach (var (name, urn, output) in new[] { ("name", "Connector", "name"), ("stamp", "ConnectorConfiguration", "lastUpdated"), ("id", "Connector", "id") })
        {
            if (outputs.ContainsKey(name))
                outputs[name] = $"urn:pulumi:dev::demo::connectors:index:{urn}::ttd#{output}";
        }

        return JsonParser.Default.Parse<Struct>(outputs.ToString());
    }
}
