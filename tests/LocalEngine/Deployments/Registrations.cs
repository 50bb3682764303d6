using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Handles the registrations of a program.</summary>
internal sealed class Registrations(Phase phase)
{
    private readonly CustomResources _custom = new(phase);
    private readonly ConcurrentDictionary<string, StepEvent> _components = new();
    private Struct? _stackOutputs;

    /// <summary>URN of the stack; null until it is registered.</summary>
    public string RootUrn { get; private set; } = string.Empty;

    public string UrnOf(string parent, string type, string name) => Urn.Create(phase.State.Stack, phase.State.Project, parent, type, name);

    public async Task<ResourceState> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (!phase.TryRegister(urn))
            throw new EngineException($"Duplicate resource URN '{urn}'; try giving it a unique name");
        if (request.Remote)
            throw new EngineException("local-engine does not build remote components (Construct)");
        if (!request.Custom)
            return RegisterComponent(urn, request);
        if (Urn.IsProvider(urn))
            return await RegisterProviderAsync(urn, request, cancellationToken);
        var provider = await phase.Providers.ForAsync(request.Type, request.Provider, PluginSource.Of(request), cancellationToken);
        return phase.Kind == OperationKind.Refresh
            ? await RefreshAsync(urn, request, cancellationToken)
            : await _custom.RegisterAsync(new Goal(urn, request, provider), cancellationToken);
    }

    public async Task<ResourceState> ReadAsync(ReadResourceRequest request, CancellationToken cancellationToken)
    {
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        if (!phase.TryRegister(urn))
            throw new EngineException($"Duplicate resource URN '{urn}'; try giving it a unique name");
        return await phase.WorkAsync(() => new ReadSteps(phase).GetAsync(urn, request, cancellationToken), cancellationToken);
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
            return GetResource(request.Args.Fields["urn"].StringValue);
        var provider = await phase.Providers.ForAsync(request.Tok, request.Provider, PluginSource.Of(request), cancellationToken);
        var args = PropertyWire.FromProgram(request.Args);
        phase.Secrets.Learn(args);
        return await phase.WorkAsync(() => provider.Calls.InvokeAsync(request.Tok, args, cancellationToken), cancellationToken);
    }

    /// <summary>Outputs of a component are saved immediately, those of the stack after the program has succeeded.</summary>
    public void Complete(string urn, Struct? outputs)
    {
        var values = PropertyWire.FromProgram(outputs);
        phase.Secrets.Learn(values);
        if (urn == RootUrn)
            _stackOutputs = values;
        else if (_components.TryGetValue(urn, out var step))
            Commit(step, values);
        else
            throw new EngineException($"RegisterResourceOutputs names no component: {urn}");
    }

    /// <summary>Saves the stack's outputs, after everything else.</summary>
    public void CommitStack()
    {
        if (_stackOutputs is { } outputs && _components.TryGetValue(RootUrn, out var step))
            Commit(step, outputs);
    }

    private void Commit(StepEvent step, Struct outputs)
    {
        phase.State.Put(step.New! with { Outputs = outputs });
        phase.Display.Outputs(step, outputs);
    }

    private ResourceState RegisterComponent(string urn, RegisterResourceRequest request)
    {
        if (request.Type == Urn.StackType)
            RootUrn = urn;
        var old = phase.State.Find(urn);
        var component = Goal.FromRequest(urn, request) with { Outputs = old?.Outputs ?? new Struct() };
        var op = old is null ? Op.Create : old.Inputs.Equals(component.Inputs) ? Op.Same : Op.Update;
        var step = _components[urn] = new StepEvent(op, old, component);
        phase.State.Put(component);
        phase.Display.Begin(step);
        phase.Display.Count(op);
        return component;
    }

    private async Task<ResourceState> RegisterProviderAsync(string urn, RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var wanted = Goal.FromRequest(urn, request);
        if (request.Version.Length > 0)
            wanted.Inputs.Fields["version"] = Value.ForString(request.Version);
        phase.Secrets.Learn(wanted.Inputs);
        var registration = await phase.Providers.RegisterExplicitAsync(wanted, cancellationToken);
        var op = registration.Diff?.Change switch
        {
            null => Op.Create,
            ChangeKind.None => Op.Same,
            ChangeKind.Replace => Op.Replace,
            _ => Op.Update,
        };
        phase.Display.Begin(new StepEvent(op, registration.Old, registration.New) { Detailed = registration.Diff?.Detailed });
        phase.Display.Count(op);
        return registration.New;
    }

    /// <summary>In a refresh, the program's resources are read and not changed, and new ones are not created.</summary>
    private async Task<ResourceState> RefreshAsync(string urn, RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var refreshed = phase.State.Find(urn) is { } known
            ? await phase.WorkAsync(() => new RefreshSteps(phase, beforeUpdate: false).RefreshAsync(known, cancellationToken), cancellationToken)
            : null;
        return refreshed ?? Goal.FromRequest(urn, request) with { Outputs = PropertyWire.FromProgram(request.Object) };
    }

    private ResourceInvokeResponse GetResource(string urn)
    {
        var resource = phase.State.Find(urn) ?? throw new EngineException($"unknown resource {urn}");
        return new ResourceInvokeResponse
        {
            Return = new Struct
            {
                Fields =
                {
                    ["urn"] = Value.ForString(urn),
                    ["id"] = Value.ForString(resource.Id),
                    ["state"] = Value.ForStruct(resource.Outputs.Clone()),
                },
            },
        };
    }
}
