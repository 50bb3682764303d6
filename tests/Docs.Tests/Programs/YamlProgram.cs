using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>A Pulumi program in YAML, taken apart.</summary>
internal sealed class YamlProgram
{
    private readonly YamlMappingNode _root;

    private YamlProgram(YamlMappingNode root) => _root = root;

    public OrderedDictionary<string, YamlNode> Sections => new(_root.Children.Select(section => KeyValuePair.Create(Text(section.Key), section.Value)));

    public IEnumerable<KeyValuePair<string, YamlNode>> Settings => Members(_root, "config");

    public IEnumerable<KeyValuePair<string, YamlNode>> Variables => Members(_root, "variables");

    public IEnumerable<KeyValuePair<string, YamlNode>> Resources => Members(_root, "resources");

    public IEnumerable<KeyValuePair<string, YamlNode>> Outputs => Members(_root, "outputs");

    /// <summary>Every text in it, for what the texts refer to.</summary>
    public IEnumerable<YamlScalarNode> Texts => _root.AllNodes.OfType<YamlScalarNode>();

    /// <exception cref="YamlException">It is no YAML.</exception>
    public static YamlProgram Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new YamlProgram((YamlMappingNode)stream.Documents.Single().RootNode);
    }

    public static string Text(YamlNode? node) => (node as YamlScalarNode)?.Value ?? string.Empty;

    public static YamlNode? Member(YamlNode? node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var member) ? member : null;

    /// <summary>The members of a mapping below a name; none where there is no such mapping.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> Members(YamlNode? node, string name) =>
        Member(node, name) is YamlMappingNode mapping ? mapping.Children.Select(member => KeyValuePair.Create(Text(member.Key), member.Value)) : [];
}
