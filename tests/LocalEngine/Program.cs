// A test instrument: the engine's side of Pulumi's protocols for machines without the pulumi command, small on purpose.
using Pulumi.Connectors.LocalEngine.CommandLine;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    // After the first Ctrl-C running operations finish; the second one ends the process.
    key.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};
return await new Commands(Console.Out, TimeProvider.System, Environment.GetEnvironmentVariable).RunAsync(args, cancellation.Token);
