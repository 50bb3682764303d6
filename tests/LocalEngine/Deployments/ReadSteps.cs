using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Reads a resource that is not in the state, for <c>.get</c> and for an import.</summary>
internal sealed class ReadSteps(Phase phase)
{
    /// <summary>Reads for <c>.get</c>, which adds the resource to the stack as an external one.</summary>
    public async Task<ResourceState> GetAsync(string urn, ReadResourceRequest request, CancellationToken cancellationToken)
    {
        var provider = await phase.Providers.ForAsync(request.Type, request.Provider, PluginSource.Of(request), cancellationToken);
        var properties = PropertyWire.FromProgram(request.Properties);
        var old = phase.State.Find(urn);
        var wanted = new ResourceState
        {
            Urn = urn,
            Type = request.Type,
            Custom = true,
            External = true,
            Id = request.Id,
            Inputs = properties,
            Parent = request.Parent,
            Provider = provider.Reference.ToString(),
            Dependencies = [.. request.Dependencies],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        };
        phase.Display.Begin(new StepEvent(Op.Read, old, wanted));
        if (PropertyWire.IsUnknown(Value.ForString(request.Id)))
            return wanted;
        var read = await provider.Calls.ReadAsync(urn, request.Id, null, properties, 0, cancellationToken);
        if (read.Properties is null)
            throw DoesNotExist(request.Id);
        var found = wanted with { Id = read.Id.Length > 0 ? read.Id : request.Id, Outputs = SecretMarks.Apply(read.Properties, properties, request.AdditionalSecretOutputs) };
        if (old is { External: false } && old.Id != found.Id)
            phase.State.Supersede(old, found);
        else
            phase.State.Put(found);
        return found;
    }

    /// <summary>Reads the id, outputs and inputs of a resource to import.</summary>
    public static ResourceState Imported(ResourceState wanted, ReadResponse read)
    {
        if (read.Properties is null)
            throw DoesNotExist(wanted.Id);
        if (read.Inputs is null)
            throw new EngineException($"provider does not support importing resources of type {wanted.Type}: Read gave no inputs");
        return wanted with
        {
            Id = read.Id.Length > 0 ? read.Id : wanted.Id,
            Inputs = read.Inputs,
            Outputs = SecretMarks.Apply(read.Properties, read.Inputs, wanted.AdditionalSecretOutputs),
            RefreshBeforeUpdate = read.RefreshBeforeUpdate,
        };
    }

    private static EngineException DoesNotExist(string id) => new($"resource '{id}' does not exist");
}
