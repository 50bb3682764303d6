using Pulumi.Connectors.Doctor;
using Pulumi.Connectors.Hosting;

// The engine reads the port from standard output, so nothing else is written there. The doctor is for people.
await using var output = new StreamWriter(Console.OpenStandardOutput());
if (args is [DoctorCommand.Name, .. var rest])
{
    await using var errors = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
    return await new DoctorCommand(output, errors, Environment.GetEnvironmentVariable, TimeProvider.System).RunAsync(rest, CancellationToken.None);
}

await PluginHost.RunAsync(PluginArguments.Parse(args), Environment.GetEnvironmentVariable, output);
return 0;
