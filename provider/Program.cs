using Pulumi.Connectors.Hosting;

await using var output = new StreamWriter(Console.OpenStandardOutput());
await PluginHost.RunAsync(PluginArguments.Parse(args), output);
