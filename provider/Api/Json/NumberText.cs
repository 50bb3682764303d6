using System.Globalization;

namespace Pulumi.Connectors.Api.Json;

/// <summary>Finds the text of a number in a JSON text, which the reader has already converted.</summary>
internal sealed class NumberText(string text)
{
    private readonly List<int> _lineStarts = [0];
    private int _scanned;

    /// <param name="line">Line after the number, from 1.</param>
    /// <param name="position">Characters of that line that were read.</param>
    /// <returns>Null if no number of JSON ends there, as after <c>NaN</c>.</returns>
    public string? EndingAt(int line, int position)
    {
        ScanTo(line);
        if (_lineStarts.Count < line || _lineStarts[line - 1] + position is var end && end > text.Length)
            return null;
        var start = end;
        while (start > 0 && text[start - 1] is (>= '0' and <= '9') or '+' or '-' or '.' or 'e' or 'E')
            start--;
        var number = text[start..end];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? number : null;
    }

    private void ScanTo(int line)
    {
        while (_lineStarts.Count < line && _scanned < text.Length)
        {
            var character = text[_scanned++];
            if (character == '\n' || (character == '\r' && (_scanned == text.Length || text[_scanned] != '\n')))
                _lineStarts.Add(_scanned);
        }
    }
}
