using Pulumi.Connectors.Doctor;
using Pulumi.Connectors.Hosting;

// First of all, because everything after it may read a secret.
CoreDumps.Disable(Environment.GetEnvironmentVariable);

// The engine reads the port from standard output, so nothing else is written there. The doctor, the help and the version are for people.
await using var output = new StreamWriter(Console.OpenStandardOutput());
await using var errors = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
return args is [DoctorCommand.Name, .. var rest]
    ? await new DoctorCommand(output, errors, Environment.GetEnvironmentVariable, TimeProvider.System, Console.IsInputRedirected ? null : Console.In).RunAsync(rest, CancellationToken.None)
    : await new PluginCommand(output, errors, Environment.GetEnvironmentVariable).RunAsync(args);
