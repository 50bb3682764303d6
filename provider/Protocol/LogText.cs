using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>Reads a structured log line as a <see cref="Message"/>: the template is ours, a string in it is untrusted.</summary>
internal static class LogText
{
    private const string Template = "{OriginalFormat}";

    public static Message Of(object? state) =>
        state is IReadOnlyList<KeyValuePair<string, object?>> values && values.FirstOrDefault(value => value.Key == Template).Value is string template
            ? Fill(template, values.ToImmutableDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal))
            : $"{state?.ToString()}";

    private static Message Fill(string template, ImmutableDictionary<string, object?> values)
    {
        var message = new Message(template.Length, values.Count);
        for (var rest = template.AsSpan(); !rest.IsEmpty;)
        {
            var start = rest.IndexOf('{');
            if (start < 0)
            {
                message.AppendLiteral(rest.ToString());
                break;
            }

            message.AppendLiteral(rest[..start].ToString());
            rest = rest[(start + 1)..];
            var end = rest.IndexOf('}');
            Append(message, values[rest[..end].ToString()]);
            rest = rest[(end + 1)..];
        }

        return message;
    }

    private static void Append(Message message, object? value)
    {
        if (value is Message nested)
            message.AppendFormatted(nested);
        else if (value is KnownText known)
            message.AppendFormatted(known);
        else if (value is ConnectorKey key)
            message.AppendFormatted(key.Text);
        else if (value is int number)
            message.AppendFormatted(number);
        else
            message.AppendFormatted(Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}
