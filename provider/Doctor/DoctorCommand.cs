using Pulumi.Connectors.Api;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary><c>pulumi-resource-connectors doctor</c>: checks whether the API is served where the provider expects it.</summary>
/// <param name="output">Receives the report.</param>
/// <param name="errors">Receives wrong usage, bugs, messages before waits, and the question before the write check.</param>
/// <param name="terminal">Standard input if it is a terminal; else null.</param>
internal sealed class DoctorCommand(TextWriter output, TextWriter errors, EnvironmentLookup environment, TimeProvider time, TextReader? terminal = null)
{
    public const string Name = "doctor";

    private const int Works = 0;
    private const int DoesNotWork = 1;
    private const int WrongUsage = 2;

    private readonly SecretRegistry _secrets = new();

    /// <param name="args">Arguments after <see cref="Name"/>.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        _secrets.Register(environment(EnvironmentVariables.ClientSecret));
        _secrets.Register(environment(EnvironmentVariables.AccessToken));
        try
        {
            return await RunAsync(DoctorArguments.Parse(args), cancellationToken);
        }
        catch (UsageException exception)
        {
            WriteError(exception.Text);
            return WrongUsage;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The message of an unexpected exception may quote a secret, such as a header.
            WriteError($"This is a bug in the doctor, please report it: {exception.GetType().Name}");
            return DoesNotWork;
        }
    }

    private async Task<int> RunAsync(DoctorArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Help)
        {
            await output.WriteAsync(DoctorArguments.Usage);
            return Works;
        }

        if (arguments is { WriteCheck: not null, Yes: false } && terminal is null)
            throw new UsageException($"--write-check changes the platform, and without a terminal nobody can agree to it: add --yes if you do.");
        var settings = DoctorSettings.Read(arguments, environment);
        var run = new DoctorRun(settings, Connect, time, arguments.WriteCheck, description => AgreeAsync(description, arguments.Yes));
        var result = await run.RunAsync(cancellationToken);
        await output.WriteAsync(arguments.Json ? new JsonReport(_secrets).Write(result) : new TextReport(_secrets).Write(result));
        return result.Succeeded ? Works : DoesNotWork;

        ApiConnection Connect(ApiOptions api) => ApiClientFactory.Connect(api, time, _secrets, WriteError, cancellationToken);
    }

    private async Task<bool> AgreeAsync(Message description, bool agrees)
    {
        WriteError(description);
        if (agrees)
            return true;
        await errors.WriteAsync("Continue? [y/N] ");
        await errors.FlushAsync();
        return (await terminal!.ReadLineAsync())?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private void WriteError(Message sentence) => errors.Write($"pulumi-resource-connectors {Name}: {_secrets.Render(sentence)}\n");
}
