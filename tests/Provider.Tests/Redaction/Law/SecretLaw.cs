using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>
/// The law "secrets marked in ⊆ secrets marked out", for one call:
/// (1) what the program sent has the marks with which the program sent it;
/// (2) a value in the place of one that was or contained a secret is a secret as a whole;
/// (3) a property that is secret by its declaration is a secret;
/// (4) a string of the platform that shows a known secret is a secret, and so is a map with a key that is one;
/// (5) no message shows a known secret, apart from the ids of the object, if they are none;
/// (6) booleans, numbers and short strings are secrets by rules 1 to 3 only.
/// </summary>
/// <param name="clearIds">Ids of the object that are no secrets. A secret may contain one.</param>
/// <param name="texts">Texts of the case: a mark on a string that shows one of them may have a reason.</param>
internal sealed class SecretLaw(KnownSecrets secrets, KnownSecrets texts, ImmutableArray<string> clearIds)
{
    private static readonly string[] Declared = ["secretConfig", "authUrl", "clientSecret", "accessToken"];

    private readonly List<string> _violations = [];

    public IReadOnlyList<string> Violations => _violations;

    public static bool IsDeclared(string name) => Declared.Contains(name);

    public void Check(LawCall call)
    {
        foreach (var content in call.Contents)
        {
            foreach (var (name, text) in content.Texts.Where(item => Shows(call, item.Name, item.Text)))
                Report(call.Method, name, $"a message shows a secret: {text}");
            foreach (var (name, map) in content.Maps)
                CheckProperties(call, name, WireNode.Of(map));
        }
    }

    private static string WithoutWord(string text, string id) => Regex.Replace(text, $"(?<![A-Za-z0-9]){Regex.Escape(id)}(?![A-Za-z0-9])", string.Empty);

    // Only the second part of an id in a list is determined by the platform.
    private bool Shows(LawCall call, string name, string text)
    {
        if (name != "id" || call.Id.Length == 0)
            return secrets.ShowsInMessage(clearIds.Where(id => !secrets.Contains(id)).Aggregate(text, WithoutWord));
        return text != call.Id && secrets.ShowsInProperty(text.StartsWith($"{call.Id}/", StringComparison.Ordinal) ? text[(call.Id.Length + 1)..] : text);
    }

    // The outputs of a read are determined by the platform and the state, so that a mark of either the inputs or the outputs counts.
    private void CheckProperties(LawCall call, string name, WireNode map)
    {
        var program = call is { Method: "Read", Program: not null } && name == "properties" ? null : WireNode.Of(call.Program);
        ImmutableArray<WireNode> state = [.. call.State.Select(WireNode.Of), .. program is null ? [WireNode.Of(call.Program)] : Array.Empty<WireNode>()];
        foreach (var (property, value) in map.Members!)
        {
            var place = $"{name}.{property}";
            if (!IsDeclared(property))
                CheckValue(call.Method, place, value, Child(program, Mirrored(property)), [.. Children(state, property), .. Children(state, Mirrored(property))]);
            else if (value is { IsSecret: false, IsNull: false })
                Report(call.Method, place, $"a declared secret is in clear: {value.Content}");
        }
    }

    private void CheckValue(string method, string place, WireNode value, WireNode? program, ImmutableArray<WireNode> state)
    {
        ImmutableArray<WireNode> sources = program is null ? state : [program, .. state];
        if (value.IsSecret)
            CheckReason(method, place, value, sources);
        else if (program?.Content == value.Content)
            CheckMarks(method, place, value, program);
        else if (value.Members is not null && sources.All(source => source is { IsSecret: false, Members: not null }))
            CheckMembers(method, place, value, program, state);
        else if (sources.Where(source => source.HasSecrets).ToList() is { Count: > 0 } marked)
            CheckReplacement(method, place, value, marked);
        else if (sources.All(source => source.Content != value.Content))
            CheckPlatformValue(method, place, value);
    }

    private void CheckMembers(string method, string place, WireNode map, WireNode? program, ImmutableArray<WireNode> state)
    {
        foreach (var (key, value) in map.Members!)
        {
            if (secrets.ShowsInProperty(key) && Child(program, key) is null && Children(state, key).IsEmpty)
                Report(method, place, $"a key is a secret: {key}");
            CheckValue(method, $"{place}.{key}", value, Child(program, key), Children(state, key));
        }
    }

    // An observed value has the mark of its input.
    private static string Mirrored(string key) =>
        key switch
        {
            "observedConfig" => "config",
            "observedName" => "name",
            "observedSecretName" => "secretName",
            _ => key,
        };

    private void CheckReplacement(string method, string place, WireNode value, List<WireNode> marked)
    {
        foreach (var source in marked)
        {
            if (source.Content == value.Content)
                CheckMarks(method, place, value, source);
            else
                Report(method, place, $"a value in the place of a secret is in clear: {value.Content}");
        }
    }

    private void CheckMarks(string method, string place, WireNode value, WireNode source)
    {
        if (value.IsSecret)
            return;
        if (source.IsSecret)
            Report(method, place, $"a secret lost its mark: {value.Content}");
        else if (value.Members is { } members)
            members.Keys.ToList().ForEach(key => CheckMarks(method, $"{place}.{key}", members[key], source.Members![key]));
        else
            Enumerable.Range(0, value.Items.Length).ToList().ForEach(i => CheckMarks(method, $"{place}[{i}]", value.Items[i], source.Items[i]));
    }

    private void CheckPlatformValue(string method, string place, WireNode value)
    {
        foreach (var text in value.Strings(withSecrets: false).Where(secrets.ShowsInProperty))
            Report(method, place, $"the platform shows a secret: {text}");
        foreach (var key in value.Keys().Where(secrets.ShowsInProperty))
            Report(method, place, $"a key is a secret: {key}");
        foreach (var hidden in value.Children.Where(child => child.IsSecret))
            CheckReason(method, place, hidden, []);
    }

    private void CheckReason(string method, string place, WireNode value, ImmutableArray<WireNode> sources)
    {
        if (sources.All(source => !source.HasSecrets)
            && !value.Strings(withSecrets: true).Concat((value with { IsSecret = false }).Keys()).Any(texts.ShowsInMessage))
        {
            Report(method, place, $"a value is marked without a reason: {value.Content}");
        }
    }

    private void Report(string method, string place, string violation) => _violations.Add($"{method}, {place}: {violation}");

    private static WireNode? Child(WireNode? map, string name) => map?.Members?.GetValueOrDefault(name);

    private static ImmutableArray<WireNode> Children(ImmutableArray<WireNode> maps, string name) =>
        [.. maps.Select(map => Child(map, name)).OfType<WireNode>()];
}
