using Newtonsoft.Json;
using Pulumi.Connectors.Demo;
using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Load;

/// <summary>The platform: the emulator as a process of its own, with a catalogue in a temporary file.</summary>
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

    public IReadOnlyCollection<string> Complaints => _process.Complaints;

    /// <param name="faults">Share of the API's requests that go wrong.</param>
    public static async Task<EmulatorProcess> StartAsync(Fleet fleet, double faults, CancellationToken cancellationToken)
    {
        var catalogue = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(catalogue, fleet.Catalogue.ToString(Formatting.None), cancellationToken);
            string[] arguments = ["--catalogue", catalogue, "--client-id", ClientId, "--client-secret", ClientSecret];
            var emulator = new EmulatorProcess(await ChildProcess.StartAsync(RepositoryFolders.Find().Emulator, arguments, cancellationToken));
            foreach (var fault in FaultMix.Of(faults))
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
