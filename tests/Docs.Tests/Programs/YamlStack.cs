using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>Reads the resources and outputs of a YAML program, in the format of <c>tests/Sdk.Tests/Examples/readProgram.mjs</c>.</summary>
internal sealed partial class YamlStack(YamlProgram program)
{
    public JObject Read() => new()
    {
        ["resources"] = new JArray(program.Resources.Select(resource => new JObject
        {
            ["type"] = YamlProgram.Text(YamlProgram.Member(resource.Value, "type")),
            ["name"] = NameOf(resource),
            ["inputs"] = Map(YamlProgram.Members(resource.Value, "properties")),
        })),
        ["outputs"] = Map(program.Outputs),
    };

    private static string NameOf(KeyValuePair<string, YamlNode> resource) =>
        YamlProgram.Member(resource.Value, "name") is { } name ? YamlProgram.Text(name) : resource.Key;

    private JObject Map(IEnumerable<KeyValuePair<string, YamlNode>> members) => new(members.Select(member => new JProperty(member.Key, Value(member.Value))));

    private JToken Value(YamlNode node)
    {
        if (node is YamlMappingNode mapping)
            return Map(mapping.Children.Select(member => KeyValuePair.Create(YamlProgram.Text(member.Key), member.Value)));
        var reference = Reference().Match(YamlProgram.Text(node));
        var name = reference.Groups["name"].Value;
        if (!reference.Success)
            return $"string {YamlProgram.Text(node)}";
        if (program.Resources.FirstOrDefault(resource => resource.Key == name) is { Value: { } resource } found)
            return $"{YamlProgram.Text(YamlProgram.Member(resource, "type"))} {NameOf(found)}: {reference.Groups["property"]}";
        var setting = program.Settings.Single(setting => setting.Key == name).Value;
        return YamlProgram.Text(YamlProgram.Member(setting, "secret")) == "true" ? $"secret setting {name}" : $"setting {name}";
    }

    [GeneratedRegex(@"^\$\{(?<name>\w+)(\.(?<property>\w+))?\}$")]
    private static partial Regex Reference();
}
