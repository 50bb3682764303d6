using System.CommandLine;
using Pulumi.Connectors.Doctor;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Hosting;

/// <summary>
/// The plugin's command line: <c>pulumi-resource-connectors [flags] [engine address]</c>. If it contains an address, an engine started the
/// plugin, and all flags are ignored, because engines add some. Otherwise a person did, and wrong usage is reported. The command
/// <c>doctor</c> is handled before (<c>Program.cs</c>).
/// </summary>
/// <param name="EngineAddress"><c>host:port</c>, or null if the plugin was started by hand, so that an engine attaches to it.</param>
internal sealed record PluginArguments(string? EngineAddress)
{
    public const string Usage =
        """
        pulumi-resource-connectors: resource provider of Pulumi for the Connectors API of MadConnect.

        The Pulumi engine starts it. Started by hand, without arguments, it prints its port and serves
        until it is stopped; an engine attaches to it with PULUMI_DEBUG_PROVIDERS="connectors:PORT".

        Usage: pulumi-resource-connectors [engine flags] [HOST:PORT of the engine]
               pulumi-resource-connectors doctor [flags]

          doctor      check the endpoints of the API; doctor --help prints its flags
          --help      print this help
          --version   print the version

        """;

    private static readonly Option<bool> HelpFlag = new("--help", "-h");
    private static readonly Option<bool> VersionFlag = new("--version");

    private static readonly Command Command = new("pulumi-resource-connectors")
    {
        HelpFlag,
        VersionFlag,
        new Option<bool>("--logtostderr", "-logtostderr"),
        new Option<string>("-v", "--v"),
        new Option<string>("--tracing", "-tracing"),
    };

    public bool Help { get; private init; }

    public bool Version { get; private init; }

    /// <summary>Wrong usage, in whole sentences; null if there is none. Arguments are not repeated, because one may be a secret.</summary>
    public Message? Problem { get; private init; }

    public static PluginArguments Parse(IReadOnlyList<string> arguments)
    {
        var result = Command.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (result.UnmatchedTokens.LastOrDefault(IsAddress) is { } address)
            return new PluginArguments(address);
        if (result.UnmatchedTokens is [var unknown, ..])
            return new PluginArguments(EngineAddress: null) { Problem = DescribeUnknown(unknown) };
        return new PluginArguments(EngineAddress: null) { Help = result.GetValue(HelpFlag), Version = result.GetValue(VersionFlag) };
    }

    private static Message DescribeUnknown(string argument)
    {
        var kind = argument.StartsWith('-') ? Message.Own("flag") : Message.Own("command");
        return $"There is no such {kind}{NearestName.SentenceEnd(argument, [DoctorCommand.Name, HelpFlag.Name, VersionFlag.Name])} Run --help for the list.";
    }

    private static bool IsAddress(string argument) => !argument.StartsWith('-') && argument.Contains(':') && !argument.Contains('/');
}
