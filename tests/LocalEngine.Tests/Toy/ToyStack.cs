using System.Text;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Deployments;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumi.Connectors.LocalEngine.Tests.Transcripts;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Toy;

/// <summary>A stack with the toy provider, and programs written as calls of the monitor.</summary>
internal sealed class ToyStack(ToyProvider provider)
{
    public const string Root = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";
    private readonly StringBuilder _output = new();

    public ToyProvider Provider { get; } = provider;

    public StackState State { get; } = new("demo", "dev");

    public EngineOptions Options { get; init; } = new() { SkipPreview = true };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Everything printed so far.</summary>
    public string Output => _output.ToString();

    /// <summary>Address of the engine for the running program.</summary>
    public string ProgramAddress { get; private set; } = string.Empty;

    /// <summary>The first error that the program received, other than UNAVAILABLE.</summary>
    public RpcException? ProgramError { get; private set; }

    public static string UrnOf(string name, string type = "toy:index:Thing") => $"urn:pulumi:dev::demo::{type}::{name}";

    /// <summary>A resource of the toy provider.</summary>
    public static RegisterResourceRequest Thing(string name, params (string Key, object Value)[] inputs) => new()
    {
        Type = "toy:index:Thing",
        Name = name,
        Parent = Root,
        Custom = true,
        AcceptSecrets = true,
        AcceptResources = true,
        Object = Object(inputs),
    };

    public static RegisterResourceRequest Config(string name, params (string Key, object Value)[] inputs)
    {
        var request = Thing(name, inputs);
        request.Type = "pulumi:providers:toy";
        return request;
    }

    public static Struct Object(params (string Key, object Value)[] values)
    {
        var result = new Struct();
        foreach (var (key, value) in values)
            result.Fields[key] = value as Value ?? (value is string text ? Value.ForString(text) : Value.ForNumber((int)value));
        return result;
    }

    public static Value Secret(string text) => PropertyWire.Secret(Value.ForString(text));

    public Task<int> UpAsync(params RegisterResourceRequest[] resources) => Session(Registering(resources)).UpAsync(TestContext.Current.CancellationToken);

    public Task<int> UpAsync(Func<ResourceMonitor.ResourceMonitorClient, Task> program) => Session(program).UpAsync(TestContext.Current.CancellationToken);

    public Task<int> PreviewAsync(params RegisterResourceRequest[] resources) => Session(Registering(resources)).PreviewAsync(TestContext.Current.CancellationToken);

    public EngineSession Session(Func<ResourceMonitor.ResourceMonitorClient, Task> program) => new(
        State,
        (_, _, cancellationToken) => ReplayServer.StartAsync(Provider, cancellationToken),
        (run, _) => RunAsync(run, program),
        new ConsoleText(new StringWriter(_output)),
        Options)
    { Time = Time };

    /// <summary>Registers one resource after the other. Resources after a provider use it.</summary>
    private static Func<ResourceMonitor.ResourceMonitorClient, Task> Registering(RegisterResourceRequest[] resources) => async monitor =>
    {
        var reference = string.Empty;
        foreach (var resource in resources)
        {
            var request = resource.Clone();
            request.Provider = request.Type.StartsWith("pulumi:", StringComparison.Ordinal) || !request.Custom ? string.Empty : reference;
            var response = await monitor.RegisterResourceAsync(request);
            if (request.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
                reference = $"{response.Urn}::{response.Id}";
        }
    };

    private async Task<int> RunAsync(ProgramRun run, Func<ResourceMonitor.ResourceMonitorClient, Task> program)
    {
        ProgramAddress = run.Address;
        using var channel = GrpcLimits.Connect(run.Address);
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        try
        {
            await monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = "demo-dev", AcceptSecrets = true });
            await program(monitor);
            return 0;
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable)
        {
            return 0;
        }
        catch (RpcException exception)
        {
            ProgramError ??= exception;
            return 1;
        }
    }
}
