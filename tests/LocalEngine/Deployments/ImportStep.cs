using System.Security.Cryptography;
using Google.Protobuf;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>The import command: takes one existing resource into the state.</summary>
internal sealed class ImportStep(Phase phase)
{
    public async Task RunAsync(ResourceState wanted, CancellationToken cancellationToken)
    {
        EnsureStack();
        if (phase.State.Find(wanted.Urn) is not null)
            throw new Hosting.EngineException($"resource '{wanted.Urn}' already exists");
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
        var urn = Urn.Create(phase.State.Stack, phase.State.Project, "", Urn.StackType, $"{phase.State.Project}-{phase.State.Stack}");
        foreach (var _ in phase.State.Resources.Where(r => r.HasProvider))
            phase.Display.Count(Op.Same);
        var old = phase.State.Find(urn);
        var stack = old ?? new ResourceState { Urn = urn, Type = Urn.StackType };
        phase.State.Put(stack);
        phase.Display.Begin(new StepEvent(old is null ? Op.Create : Op.Same, old, stack));
        phase.Display.Count(old is null ? Op.Create : Op.Same);
    }

    /// <summary>The default provider as the state has it; only a stack that has none gets one from its configuration.</summary>
    private Task<ProviderHandle> ProviderAsync(ResourceState wanted, CancellationToken cancellationToken)
    {
        var known = phase.State.Resources.FirstOrDefault(r => Urn.IsDefaultProvider(r.Urn) && Urn.Package(r.Type) == Urn.Package(wanted.Type));
        return known is null
            ? phase.Providers.ForAsync(wanted.Type, "", "", cancellationToken)
            : phase.Providers.LoadAsync(new ProviderReference(known.Urn, known.Id).ToString(), cancellationToken);
    }

    private async Task CheckAsync(ResourceState read, ProviderHandle provider, CancellationToken cancellationToken)
    {
        try
        {
            await provider.Calls.CheckAsync(read.Urn, read.Inputs, read.Inputs, ByteString.CopyFrom(RandomNumberGenerator.GetBytes(32)), cancellationToken);
        }
        catch (CheckFailedException e)
        {
            var blame = $"One or more imported inputs failed to validate. This is almost certainly a bug in the `{provider.Instance.Package}` provider.";
            phase.Display.Message("warning", $"{blame}\n{e.Message}", read.Urn);
        }
    }
}
