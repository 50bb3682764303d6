using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>One phase: a preview, or the operation itself.</summary>
internal sealed class Deployment(OperationKind kind, EngineOptions options, ProviderLauncher launcher, ProgramRunner? program)
{
    /// <summary>The resource to import; null for other operations.</summary>
    public ResourceState? Import { get; init; }

    /// <summary>Plugin of the default provider of <see cref="Import"/>, if the state has none.</summary>
    public PluginSource ImportPlugin { get; init; } = PluginSource.Any;

    /// <summary>Clock of waits.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Runs the phase on this state, which must not be saved in a preview.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> RunAsync(StackState state, StepDisplay display, SecretWatch secrets, bool preview, CancellationToken cancellationToken)
    {
        await using var server = await EngineServer.StartAsync(cancellationToken);
        await using var providers = new ProviderRegistry(state, launcher, server.PluginAddress, preview, Time);
        using var phase = new Phase(kind, state, display, secrets, options.Parallel) { Preview = preview, Providers = providers, Before = state.Clone() };
        var registrations = new Registrations(phase);
        server.Serve(phase, registrations);
        await using var cancelled = cancellationToken.Register(() =>
        {
            phase.Fail("canceled", string.Empty);
            _ = providers.CancelAsync(CancellationToken.None);
        });
        try
        {
            await RunAsync(phase, registrations, server.ProgramAddress, cancellationToken);
        }
        catch (EngineException exception) when (exception is not DeploymentStoppedException)
        {
            phase.Fail(exception.Message, string.Empty);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Reported when it was requested.
        }

        return !phase.Failed;
    }

    private async Task RunAsync(Phase phase, Registrations registrations, string address, CancellationToken cancellationToken)
    {
        // Providers are never interrupted; see ResourceMonitorService.
        var never = CancellationToken.None;
        if (kind is OperationKind.Update or OperationKind.Destroy)
            await new RefreshSteps(phase, beforeUpdate: true).RunAsync(r => options.Refresh || r.RefreshBeforeUpdate, never);
        if (phase.Failed)
            return;
        if (kind == OperationKind.Import)
            await new ImportStep(phase, ImportPlugin).RunAsync(Import!, never);
        else if (kind == OperationKind.Update || options.RunProgram)
            await RunProgramAsync(phase, address, cancellationToken);
        if (phase.Failed)
            return;
        if (kind == OperationKind.Refresh && options.RunProgram)
            await new RefreshSteps(phase, beforeUpdate: false).RunAsync(r => r.HasProvider && !phase.IsRegistered(r.Urn), never);
        else if (kind == OperationKind.Refresh)
            await new RefreshSteps(phase, beforeUpdate: false).RunAsync(_ => true, never);
        else if (kind != OperationKind.Import)
            await new DeleteSteps(phase).RunAsync([.. phase.State.Resources.Where(r => IsUnwanted(phase, r))], never);
        if (!phase.Failed)
            registrations.CommitStack();
    }

    private bool IsUnwanted(Phase phase, ResourceState resource) => kind == OperationKind.Destroy || resource.PendingDelete
        || !(phase.IsRegistered(resource.Urn) || phase.Providers.IsRegistered(resource.Urn));

    private async Task RunProgramAsync(Phase phase, string address, CancellationToken cancellationToken)
    {
        var config = phase.State.Config;
        var run = new ProgramRun(
            address, phase.State.Project, phase.State.Stack, phase.Preview, options.Parallel,
            config.ToDictionary(c => c.Key, c => c.Value.Text), [.. config.Where(c => c.Value.Secret).Select(c => c.Key)]);
        var exitCode = await program!(run, cancellationToken);
        await phase.SettledAsync();
        if (exitCode != 0 && !phase.Failed)
            phase.Fail($"program exited with non-zero exit code: {exitCode}", string.Empty);
    }
}
