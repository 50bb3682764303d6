using System.Text.RegularExpressions;
using Pulumi.Connectors.Demo;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>A YAML program in the pages or the examples of the repository.</summary>
/// <param name="Place">Path relative to the root of the repository, and the line in a page.</param>
internal sealed partial record YamlFile(string Place, string Text)
{
    /// <summary>All of them, by place.</summary>
    public static IReadOnlyDictionary<string, YamlFile> All { get; } =
        Enumerable.Concat(Find("docs", "*.md").SelectMany(InPage), Find("examples", "Pulumi.yaml").Select(path => new YamlFile(path, Read(path))))
            .Where(program => program.Text.Contains("runtime: yaml", StringComparison.Ordinal))
            .ToDictionary(program => program.Place);

    /// <summary>The settings without a default, with the values that the tests set.</summary>
    public IReadOnlyDictionary<string, string> Settings => Values(secret: false);

    /// <summary>The secret settings, with the values that the tests set.</summary>
    public IReadOnlyDictionary<string, string> SecretSettings => Values(secret: true);

    /// <summary>The keys of the resources.</summary>
    public IEnumerable<string> Resources => Members(Root, "resources").Select(resource => Scalar(resource.Key));

    private YamlMappingNode Root
    {
        get
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Text));
            return (YamlMappingNode)stream.Documents.Single().RootNode;
        }
    }

    private static IEnumerable<string> Find(string folder, string pattern)
    {
        var root = RepositoryFolders.Find().Root;
        return Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryFolders.Find().Root, path));

    private static IEnumerable<YamlFile> InPage(string path)
    {
        var page = Read(path);
        return Fence().Matches(page).Select(fence => new YamlFile($"{path}:{page.AsSpan(0, fence.Index).Count('\n') + 2}", fence.Groups["text"].Value));
    }

    private Dictionary<string, string> Values(bool secret) =>
        Members(Root, "config")
            .Where(setting => !Members(setting.Value, "default").Any() && (Scalar(Member(setting.Value, "secret")) == "true") == secret)
            .ToDictionary(setting => Scalar(setting.Key), setting => ValueOf(Scalar(setting.Key), Scalar(Member(setting.Value, "type"))));

    private static string ValueOf(string name, string type) => type switch
    {
        "boolean" => "true",
        "integer" or "number" => "4711",
        _ => $"value-of-{name}",
    };

    private static YamlNode? Member(YamlNode node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var member) ? member : null;

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Members(YamlNode node, string name) =>
        Member(node, name) is YamlMappingNode mapping ? mapping.Children : [];

    private static string Scalar(YamlNode? node) => (node as YamlScalarNode)?.Value ?? string.Empty;

    [GeneratedRegex(@"^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
