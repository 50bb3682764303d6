using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.CommandLine;

/// <summary><c>stack output</c></summary>
internal static class StackOutputs
{
    public static int Print(StackState state, string? name, bool json, bool showSecrets, TextWriter output)
    {
        var stack = state.Resources.FirstOrDefault(r => r.IsStack)?.Outputs ?? new Struct();
        var shown = showSecrets ? PropertyWire.Plain(stack) : PropertyWire.Rewrite(stack, v => PropertyWire.IsSecret(v) ? Value.ForString("[secret]") : null);
        var outputs = (JObject)JsonText.Parse(JsonFormatter.Default.Format(shown));
        if (name is not null)
            output.WriteLine(Text(outputs[name] ?? throw new EngineException($"current stack does not have output property '{name}'"), json));
        else if (json)
            output.WriteLine(outputs.ToString(Formatting.Indented));
        else
            PrintAll(outputs, output);
        return 0;
    }

    private static void PrintAll(JObject outputs, TextWriter output)
    {
        var width = outputs.Properties().Select(p => p.Name.Length).Append("OUTPUT".Length).Max();
        output.WriteLine($"Current stack outputs ({outputs.Count}):");
        output.WriteLine($"    {"OUTPUT".PadRight(width)}  VALUE");
        foreach (var property in outputs.Properties().OrderBy(p => p.Name, StringComparer.Ordinal))
            output.WriteLine($"    {property.Name.PadRight(width)}  {Text(property.Value, json: false)}");
    }

    private static string Text(JToken value, bool json) => !json && value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None);
}
