using Pulumi.Connectors.LocalEngine.Errors;

namespace Pulumi.Connectors.LocalEngine.CommandLine;

/// <summary>A parsed command line. The options are a subset of those of pulumi; some are accepted without an effect.</summary>
internal sealed class Arguments
{
    private static readonly Dictionary<string, string> Short = new()
    {
        ["-s"] = "--stack",
        ["-C"] = "--cwd",
        ["-p"] = "--parallel",
        ["-y"] = "--yes",
        ["-f"] = "--skip-preview",
        ["-r"] = "--refresh",
        ["-j"] = "--json",
        ["-h"] = "--help",
    };

    private static readonly string[] WithValue = ["--stack", "--cwd", "--parallel", "--color"];

    private static readonly string[] Flags =
    [
        "--yes", "--skip-preview", "--refresh", "--run-program", "--expect-no-changes", "--diff", "--non-interactive",
        "--secret", "--plaintext", "--json", "--show-secrets", "--protect", "--generate-code", "--help",
    ];

    private readonly Dictionary<string, string> _options = [];
    private readonly List<string> _words = [];

    private Arguments() { }

    /// <summary>Arguments that are not options.</summary>
    public string[] Words => [.. _words];

    /// <exception cref="EngineException">An option is unknown, or lacks its value.</exception>
    public static Arguments Parse(IReadOnlyList<string> args)
    {
        var result = new Arguments();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i].Length < 2 || args[i][0] != '-')
            {
                result._words.Add(args[i]);
                continue;
            }

            var parts = args[i].Split('=', 2);
            var name = Short.GetValueOrDefault(parts[0], parts[0]);
            if (!WithValue.Contains(name) && !Flags.Contains(name))
                throw new EngineException($"unknown flag: {parts[0]}");
            if (WithValue.Contains(name) && parts.Length == 1 && i + 1 == args.Count)
                throw new EngineException($"flag needs an argument: {name}");
            result._options[name] = parts.Length > 1 ? parts[1] : WithValue.Contains(name) ? args[++i] : "true";
        }

        return result;
    }

    public string? Value(string name) => _options.GetValueOrDefault(name);

    public bool Has(string name, bool otherwise = false) => _options.TryGetValue(name, out var value) ? value == "true" : otherwise;
}
