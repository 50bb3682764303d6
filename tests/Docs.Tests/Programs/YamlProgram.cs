using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>A parsed Pulumi program in YAML.</summary>
internal sealed class YamlProgram
{
    private readonly YamlMappingNode _root;

    private YamlProgram(YamlMappingNode root) => _root = root;

    public OrderedDictionary<string, YamlNode> Sections => new(_root.Children.Select(section => KeyValuePair.Create(Text(section.Key), section.Value)));

    public IEnumerable<KeyValuePair<string, YamlNode>> Settings => Members(_root, "config");

    public IEnumerable<KeyValuePair<string, YamlNode>> Variables => Members(_root, "variables");

    public IEnumerable<KeyValuePair<string, YamlNode>> Resources => Members(_root, "resources");

    public IEnumerable<KeyValuePair<string, YamlNode>> Outputs => Members(_root, "outputs");

    /// <summary>All scalars, which can contain references.</summary>
    public IEnumerable<YamlScalarNode> Scalars => _root.AllNodes.OfType<YamlScalarNode>();

    /// <exception cref="YamlException">The text is not valid YAML.</exception>
    public static YamlProgram Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new YamlProgram((YamlMappingNode)stream.Documents.Single().RootNode);
    }

    public static string Text(YamlNode? node) => (node as YamlScalarNode)?.Value ?? string.Empty;

    public static YamlNode? Member(YamlNode? node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var member) ? member : null;

    /// <summary>Returns the members of the mapping with the given name; empty if there is none.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> Members(YamlNode? node, string name) =>
        Member(node, name) is YamlMappingNode mapping ? mapping.Children.Select(member => KeyValuePair.Create(Text(member.Key), member.Value)) : [];
}
