using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>
/// Reads JSON of which nothing is known: at most <see cref="MaxValues"/> values in at most 64 levels, whose tree occupies at most
/// <see cref="MaxTreeBytes"/>. A string that looks like a date stays a string, and a number keeps its text: as an integer, a decimal, or
/// <see cref="JRaw"/> if neither repeats the text exactly.
/// </summary>
internal sealed class BoundedJsonReader : JsonTextReader
{
    /// <summary>Far more than a page of a list contains.</summary>
    public const int MaxValues = 300_000;

    /// <summary>Limit of the estimated size of a tree, for which small objects count most.</summary>
    private const int MaxTreeBytes = 32 * 1024 * 1024;

    /// <summary>Values between two looks at the cancellation.</summary>
    private const int CancellationInterval = 4096;

    private readonly NumberText _numbers;
    private readonly CancellationToken _cancellationToken;
    private int _values;
    private int _treeBytes;

    public BoundedJsonReader(string text, CancellationToken cancellationToken)
        : base(new StringReader(text))
    {
        _numbers = new NumberText(text);
        _cancellationToken = cancellationToken;
        DateParseHandling = DateParseHandling.None;
        MaxDepth = 64;
    }

    /// <summary>Whether reading ended because there are too many values.</summary>
    public bool IsOverLimit => _values > MaxValues || _treeBytes > MaxTreeBytes;

    /// <summary>Parses the beginning of a text, up to its first fault.</summary>
    /// <returns>Null if nothing could be read.</returns>
    public static JToken? ReadPartially(string text)
    {
        using var reader = new BoundedJsonReader(text, CancellationToken.None);
        using var writer = new JTokenWriter();
        try
        {
            writer.WriteToken(reader);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException)
        {
            // What was read before the fault remains.
        }

        return writer.Token;
    }

    /// <summary>Reads the first value; what follows it is ignored.</summary>
    /// <exception cref="JsonException">The text is not JSON, or exceeds a limit.</exception>
    public JToken ReadToken()
    {
        using var writer = new JTokenWriter();
        do
        {
            if (!Read())
                throw new JsonReaderException("The JSON ends early.");
            if (TokenType is JsonToken.Integer or JsonToken.Float)
                WriteNumber(writer);
            else if (TokenType != JsonToken.Comment)
                writer.WriteToken(TokenType, Value);
        }
        while (Depth > 0 || TokenType is JsonToken.StartObject or JsonToken.StartArray or JsonToken.StartConstructor or JsonToken.Comment);

        return writer.Token ?? throw new JsonReaderException("The JSON contains no value.");
    }

    public override bool Read()
    {
        var hasRead = base.Read();
        if (!hasRead || TokenType is JsonToken.EndObject or JsonToken.EndArray)
            return hasRead;
        _treeBytes += EstimateBytes(TokenType);
        if (TokenType != JsonToken.PropertyName && ++_values % CancellationInterval == 0)
            _cancellationToken.ThrowIfCancellationRequested();
        return IsOverLimit ? throw new JsonReaderException("The JSON contains too many values.") : hasRead;
    }

    private void WriteNumber(JTokenWriter writer)
    {
        if (_numbers.EndingAt(LineNumber, LinePosition) is not { } text || IsText(Value, text))
            writer.WriteToken(TokenType, Value);
        else if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && IsText(exact, text))
            writer.WriteValue(exact);
        else
            writer.WriteRawValue(text);
    }

    private static bool IsText(object? value, string text) =>
        value is long or BigInteger or decimal && string.Equals(Convert.ToString(value, CultureInfo.InvariantCulture), text, StringComparison.Ordinal);

    // An object has a dictionary of its members; a member and a list have a list of their children.
    private static int EstimateBytes(JsonToken token) =>
        token switch
        {
            JsonToken.StartObject => 400,
            JsonToken.StartArray or JsonToken.PropertyName => 150,
            _ => 100,
        };
}
