using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Operations on one stack, in process: the engine's side of the protocols. Every method returns an exit code: 0, 1 for an error, 7 for unexpected changes.</summary>
/// <param name="state">The stack.</param>
/// <param name="launcher">Starts the providers.</param>
/// <param name="program">Runs the program; null if there is none.</param>
/// <param name="console">Receives the output.</param>
/// <param name="options">Options of the command line.</param>
public sealed class EngineSession(StackState state, ProviderLauncher launcher, ProgramRunner? program, ConsoleText console, EngineOptions options)
{
    /// <summary>Clock of waits and of the printed duration.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Returns the plugin of a package that the program's dependencies declare, for an import without a provider.</summary>
    public Func<string, PluginSource> PluginOf { get; init; } = _ => PluginSource.Any;

    /// <summary>Shows what an update would do.</summary>
    public Task<int> PreviewAsync(CancellationToken cancellationToken) =>
        RunAsync(new Words(OperationKind.Update, "update", "Updating"), update: false, null, cancellationToken);

    /// <summary>Updates the stack to the state that the program declares.</summary>
    public Task<int> UpAsync(CancellationToken cancellationToken) =>
        RunAsync(new Words(OperationKind.Update, "update", "Updating"), update: true, null, cancellationToken);

    /// <summary>Updates the state from the real resources.</summary>
    public Task<int> RefreshAsync(CancellationToken cancellationToken) =>
        RunAsync(new Words(OperationKind.Refresh, "refresh", "Refreshing"), update: true, null, cancellationToken);

    /// <summary>Deletes everything.</summary>
    public Task<int> DestroyAsync(CancellationToken cancellationToken) =>
        RunAsync(new Words(OperationKind.Destroy, "destroy", "Destroying"), update: true, null, cancellationToken);

    /// <summary>Adds an existing resource to the state.</summary>
    public Task<int> ImportAsync(string type, string name, string id, bool protect, CancellationToken cancellationToken)
    {
        var stack = Urn.Create(state.Stack, state.Project, string.Empty, Urn.StackType, $"{state.Project}-{state.Stack}");
        var wanted = new ResourceState
        {
            Urn = Urn.Create(state.Stack, state.Project, stack, type, name),
            Type = type,
            Custom = true,
            Id = id,
            Parent = stack,
            Protect = protect,
        };
        return RunAsync(new Words(OperationKind.Import, "import", "Importing"), update: true, wanted, cancellationToken);
    }

    private async Task<int> RunAsync(Words words, bool update, ResourceState? import, CancellationToken cancellationToken)
    {
        if (program is null && (words.Kind == OperationKind.Update || options.RunProgram))
            throw new EngineException("there is no program to run");
        LearnSecrets(console.Secrets);
        if (!update || !options.SkipPreview)
        {
            var preview = await PhaseAsync(words, import, preview: true, cancellationToken);
            if (preview is null)
                return 1;
            if (!update)
                return Verdict(preview.HasChanges, "no changes were expected for preview but changes were proposed");
        }

        var done = await PhaseAsync(words, import, preview: false, cancellationToken);
        return done is null ? 1 : Verdict(done.HasChanges, "no changes were expected but changes occurred");
    }

    private async Task<StepDisplay?> PhaseAsync(Words words, ResourceState? import, bool preview, CancellationToken cancellationToken)
    {
        var started = Time.GetTimestamp();
        var display = new StepDisplay(console, preview);
        display.Headline(preview ? $"Previewing {words.Noun} ({state.Stack}):" : $"{words.Verb} ({state.Stack}):");
        var deployment = new Deployment(words.Kind, options, launcher, program)
        {
            Import = import,
            ImportPlugin = import is null ? PluginSource.Any : PluginOf(Urn.Package(import.Type)),
            Time = Time,
        };
        var succeeded = await deployment.RunAsync(preview ? state.Clone() : state, display, console.Secrets, preview, cancellationToken);
        if (!succeeded)
            console.Line($"error: {(preview ? "preview" : words.Noun)} failed");
        display.Summary();
        if (!preview)
            console.Line($"\nDuration: {Math.Ceiling(Time.GetElapsedTime(started).TotalSeconds):0}s");
        return succeeded ? display : null;
    }

    private int Verdict(bool changes, string message)
    {
        if (!options.ExpectNoChanges || !changes)
            return 0;
        console.Line($"error: {message}");
        return 7;
    }

    private void LearnSecrets(SecretWatch secrets)
    {
        foreach (var value in state.Config.Values.Where(c => c.Secret))
            secrets.Learn(value.Text);
        foreach (var resource in state.Resources)
        {
            secrets.Learn(resource.Inputs);
            secrets.Learn(resource.Outputs);
        }
    }

    private sealed record Words(OperationKind Kind, string Noun, string Verb);
}
