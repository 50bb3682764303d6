using Newtonsoft.Json;
using Pulumi.Connectors.Demo;
using Pulumi.Connectors.Emulator.Admin;

namespace Pulumi.Connectors.Load;

/// <summary>The emulator as a separate process, with a catalogue in a temporary file.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    public const string ClientId = "load";
    public const string ClientSecret = "canary-load-client-secret";

    private readonly ChildProcess _process;

    private EmulatorProcess(ChildProcess process)
    {
        _process = process;
        Address = new Uri(process.FirstLine);
        Admin = new EmulatorAdmin(Address);
    }

    public Uri Address { get; }

    public EmulatorAdmin Admin { get; }

    public IReadOnlyCollection<string> Problems => _process.Problems;

    /// <param name="faults">Share of the requests to the API that fail.</param>
    public static async Task<EmulatorProcess> StartAsync(DeclaredStack stack, double faults, CancellationToken cancellationToken)
    {
        var catalogue = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(catalogue, stack.Catalogue.ToString(Formatting.None), cancellationToken);
            string[] arguments = ["--catalogue", catalogue, "--client-id", ClientId, "--client-secret", ClientSecret];
            var emulator = new EmulatorProcess(await ChildProcess.StartAsync(RepositoryFolders.Find().Emulator, arguments, cancellationToken));
            foreach (var fault in FaultMix.Create(faults))
                await emulator.Admin.AddFaultAsync(fault, cancellationToken);
            return emulator;
        }
        finally
        {
            File.Delete(catalogue);
        }
    }

    public ValueTask DisposeAsync()
    {
        Admin.Dispose();
        return _process.DisposeAsync();
    }
}
