using System.Text.RegularExpressions;
using Pulumi.Connectors.LocalEngine.Errors;

namespace Pulumi.Connectors.LocalEngine.CommandLine;

/// <summary>
/// The required part of <c>Pulumi.yaml</c>, read line by line: <c>name:</c>, <c>main:</c> and <c>runtime:</c>, each on a line of its own that begins
/// in the first column, with a plain or quoted string; the runtime may also be a mapping whose <c>name:</c> is indented below it. Everything else is ignored.
/// </summary>
internal sealed partial record ProjectFile(string Directory, string Name, string Main)
{
    /// <exception cref="EngineException">There is no project, it has no name, or its programs are not for Node.js.</exception>
    public static ProjectFile Read(string directory)
    {
        var path = Path.Combine(directory, "Pulumi.yaml");
        if (!File.Exists(path))
            throw new EngineException($"no Pulumi.yaml project file found in {directory}");
        var values = Values(File.ReadAllLines(path));
        var runtime = values.GetValueOrDefault("runtime", string.Empty);
        if (runtime != "nodejs")
            throw new EngineException($"{path}: local-engine runs nodejs programs only, not '{runtime}'");
        return values.TryGetValue("name", out var name) && name.Length > 0
            ? new ProjectFile(directory, name, values.GetValueOrDefault("main", "."))
            : throw new EngineException($"{path}: the project has no name");
    }

    private static Dictionary<string, string> Values(IEnumerable<string> lines)
    {
        var values = new Dictionary<string, string>();
        var section = string.Empty;
        foreach (var match in lines.Select(line => Line().Match(line)).Where(m => m.Success))
        {
            var (key, value) = (match.Groups["key"].Value, match.Groups["value"].Value.Trim('"', '\''));
            if (match.Groups["indent"].Length == 0)
                values[section = key] = value;
            else if (section == "runtime" && key == "name" && values["runtime"].Length == 0)
                values["runtime"] = value;
        }

        return values;
    }

    [GeneratedRegex("""^(?<indent>\s*)(?<key>[A-Za-z]+):\s*(?<value>"[^"]*"|'[^']*'|[^#]*?)\s*(#.*)?$""")]
    private static partial Regex Line();
}
