using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>The import command: adds one existing resource to the state.</summary>
/// <param name="phase">The phase that imports.</param>
/// <param name="plugin">Plugin of the default provider, if the state has none.</param>
internal sealed class ImportStep(Phase phase, PluginSource plugin)
{
    public async Task RunAsync(ResourceState wanted, CancellationToken cancellationToken)
    {
        EnsureStack();
        if (phase.State.Find(wanted.Urn) is not null)
            throw new EngineException($"resource '{wanted.Urn}' already exists");
        var provider = await ProviderAsync(wanted, cancellationToken);
        var response = await provider.Calls.ReadForImportAsync(wanted.Urn, wanted.Id, cancellationToken);
        var read = ReadSteps.Imported(wanted with { Provider = provider.Reference.ToString() }, response);
        phase.Secrets.Learn(read.Outputs);
        phase.Display.Begin(new StepEvent(Op.Import, null, read));
        await CheckAsync(read, provider, cancellationToken);
        phase.State.Put(read);
        phase.Display.Count(Op.Import);
    }

    private void EnsureStack()
    {
        var urn = Urn.Create(phase.State.Stack, phase.State.Project, string.Empty, Urn.StackType, $"{phase.State.Project}-{phase.State.Stack}");
        foreach (var _ in phase.State.Resources.Where(r => r.HasProvider))
            phase.Display.Count(Op.Same);
        var old = phase.State.Find(urn);
        var stack = old ?? new ResourceState { Urn = urn, Type = Urn.StackType };
        phase.State.Put(stack);
        phase.Display.Begin(new StepEvent(old is null ? Op.Create : Op.Same, old, stack));
        phase.Display.Count(old is null ? Op.Create : Op.Same);
    }

    /// <summary>Returns the default provider of the state. If there is none, it is created from the configuration of the stack.</summary>
    private Task<ProviderHandle> ProviderAsync(ResourceState wanted, CancellationToken cancellationToken)
    {
        var known = phase.State.Resources.FirstOrDefault(r => Urn.IsDefaultProvider(r.Urn) && Urn.Package(r.Type) == Urn.Package(wanted.Type));
        return known is null
            ? phase.Providers.ForAsync(wanted.Type, string.Empty, plugin, cancellationToken)
            : phase.Providers.LoadAsync(new ProviderReference(known.Urn, known.Id).ToString(), cancellationToken);
    }

    private async Task CheckAsync(ResourceState read, ProviderHandle provider, CancellationToken cancellationToken)
    {
        try
        {
            // As in the real engine, the import command sends no outputs.
            await provider.Calls.CheckAsync(read.Urn, read with { Outputs = new Struct() }, read.Inputs, ByteString.CopyFrom(RandomNumberGenerator.GetBytes(32)), cancellationToken);
        }
        catch (CheckFailedException exception)
        {
            var blame = $"One or more imported inputs failed to validate. This is almost certainly a bug in the `{provider.Instance.Package}` provider.";
            phase.Display.Message("warning", $"{blame}\n{exception.Message}", read.Urn);
        }
    }
}
