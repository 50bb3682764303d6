using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>
/// Reads JSON of which nothing is known: at most <see cref="MaxValues"/> values in at most 64 levels, whose tree occupies at most
/// <see cref="MaxTreeBytes"/>. A string that looks like a date stays a string.
/// </summary>
internal sealed class BoundedJsonReader : JsonTextReader
{
    /// <summary>Far more than a page of a list contains.</summary>
    public const int MaxValues = 300_000;

    /// <summary>Limit of the estimated size of a tree, for which small objects count most.</summary>
    private const int MaxTreeBytes = 32 * 1024 * 1024;

    /// <summary>Values between two looks at the cancellation.</summary>
    private const int CancellationInterval = 4096;

    private readonly CancellationToken _cancellationToken;
    private int _values;
    private int _treeBytes;

    public BoundedJsonReader(TextReader text, CancellationToken cancellationToken)
        : base(text)
    {
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
        using var source = new StringReader(text);
        using var reader = new BoundedJsonReader(source, CancellationToken.None);
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

    // An object has a dictionary of its members; a member and a list have a list of their children.
    private static int EstimateBytes(JsonToken token) =>
        token switch
        {
            JsonToken.StartObject => 400,
            JsonToken.StartArray or JsonToken.PropertyName => 150,
            _ => 100,
        };
}
