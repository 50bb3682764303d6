using Pulumi.Connectors.Api;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary><c>pulumi-resource-connectors doctor</c>: a person asks whether the API is where the provider believes it is.</summary>
/// <param name="output">The report.</param>
/// <param name="errors">What keeps the doctor from reporting, and what it waits for.</param>
/// <param name="environment">Looks a variable up.</param>
internal sealed class DoctorCommand(TextWriter output, TextWriter errors, Func<string, string?> environment, TimeProvider time)
{
    public const string Name = "doctor";

    private const int Works = 0;
    private const int DoesNotWork = 1;
    private const int WrongUsage = 2;

    private readonly KnownSecrets _secrets = new();

    /// <param name="args">What stands after <see cref="Name"/>.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IEnumerable<string> args, CancellationToken cancellationToken)
    {
        _secrets.Remember(environment("CONNECTORS_CLIENT_SECRET"));
        _secrets.Remember(environment("CONNECTORS_ACCESS_TOKEN"));
        try
        {
            return await RunAsync(DoctorArguments.Parse(args), cancellationToken);
        }
        catch (UsageException exception)
        {
            Say(exception.Message);
            return WrongUsage;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The text of an exception that nobody expected may quote what must not be seen, such as a header.
            Say($"ended by a bug of its own: {exception.GetType()}");
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

        var settings = DoctorSettings.Read(arguments, environment);
        var diagnosis = await new Examination(settings, Connect).RunAsync(cancellationToken);
        await output.WriteAsync(arguments.Json ? new JsonReport(_secrets.Scrub).Write(diagnosis) : new TextReport(_secrets.Scrub).Write(diagnosis));
        return diagnosis.ReadsWork ? Works : DoesNotWork;

        ApiConnection Connect(ApiOptions api) => ApiClientFactory.Connect(api, time, _secrets.Remember, Say, cancellationToken);
    }

    private void Say(string sentence) =>
        errors.Write($"pulumi-resource-connectors {Name}: {_secrets.Scrub(sentence.ReplaceLineEndings(" "))}\n");
}
