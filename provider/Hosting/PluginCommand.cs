using Pulumi.Connectors.Schema;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Hosting;

/// <summary>The command line without <c>doctor</c>: serves, or prints help, the version, or wrong usage.</summary>
/// <param name="output">Standard output.</param>
/// <param name="errors">Receives wrong usage.</param>
internal sealed class PluginCommand(TextWriter output, TextWriter errors, EnvironmentLookup environment)
{
    private const int Success = 0;
    private const int WrongUsage = 2;

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var arguments = PluginArguments.Parse(args);
        switch (arguments)
        {
            case { Problem: { } problem }:
                await errors.WriteAsync($"pulumi-resource-connectors: {new SecretRegistry().Render(problem)}\n");
                return WrongUsage;
            case { Help: true }:
                await output.WriteAsync(PluginArguments.Usage);
                return Success;
            case { Version: true }:
                await output.WriteAsync($"{PackageSchema.Version}\n");
                return Success;
            default:
                await PluginHost.RunAsync(arguments, environment, output);
                return Success;
        }
    }
}
