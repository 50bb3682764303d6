using Pulumi.Connectors.Doctor;
using Pulumi.Connectors.Hosting;

// Standard output carries the port and nothing else, for the engine reads it. The doctor is the one mode in which it is for people.
await using var output = new StreamWriter(Console.OpenStandardOutput());
if (args is [DoctorCommand.Name, .. var rest])
{
    await using var errors = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
    return await new DoctorCommand(output, errors, Environment.GetEnvironmentVariable, TimeProvider.System).RunAsync(rest, CancellationToken.None);
}

await PluginHost.RunAsync(PluginArguments.Parse(args), output);
return 0;
