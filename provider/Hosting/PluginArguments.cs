namespace Pulumi.Connectors.Hosting;

/// <summary>
/// The plugin's command line: <c>pulumi-resource-connectors [flags] [engine address]</c>. The engine's flags (<c>--logtostderr</c>,
/// <c>-v=N</c>, <c>--tracing URL</c>) are ignored. The command <c>doctor</c> is handled before (<c>Program.cs</c>).
/// </summary>
/// <param name="EngineAddress"><c>host:port</c>, or null if the plugin was started by hand, so that an engine attaches to it.</param>
internal sealed record PluginArguments(string? EngineAddress)
{
    public static PluginArguments Parse(IReadOnlyList<string> arguments)
    {
        string? address = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "--tracing" or "-tracing")
                i++;
            else if (!arguments[i].StartsWith('-'))
                address = arguments[i];
        }

        return new PluginArguments(address);
    }
}
