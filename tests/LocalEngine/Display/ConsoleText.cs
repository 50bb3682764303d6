using Spectre.Console;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Writes lines, colored if the output is a terminal.</summary>
public sealed class ConsoleText
{
    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly IAnsiConsole _console;

    /// <summary>Console of Spectre, which detects whether the writer is a terminal.</summary>
    public ConsoleText(TextWriter writer)
    {
        _writer = writer;
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // The terminal wraps long lines.
        _console.Profile.Width = 1_000_000;
    }

    internal SecretWatch Secrets { get; } = new();

    private bool IsTerminal => _console.Profile.Out.IsTerminal && _console.Profile.Capabilities.Ansi;

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        lock (_lock)
        {
            if (IsTerminal)
                _console.Write(new Paragraph(line + "\n", StyleOf(line.TrimStart())));
            else
                _writer.WriteLine(line);
        }
    }

    /// <summary>Writes a line of untrusted text, with every secret of the stack masked.</summary>
    public void Foreign(string line) => Line(Secrets.Mask(line, out _));

    /// <summary>Writes several lines without interruption; the last one ends with a line feed.</summary>
    public void Block(string lines)
    {
        lock (_lock)
        {
            foreach (var line in lines.TrimEnd('\n').Split('\n'))
                Line(line);
        }
    }

    /// <summary>Writes a status line, on a terminal only.</summary>
    public void Status(string line)
    {
        lock (_lock)
        {
            if (IsTerminal)
                _console.Write(new Paragraph(line + "\n", new Style(Color.Grey)));
        }
    }

    private static Style StyleOf(string line) => line switch
    {
        ['+', '-', ..] => new Style(Color.Fuchsia),
        ['+', ' ', ..] => new Style(Color.Green),
        ['-', ' ', ..] => new Style(Color.Red),
        ['~', ' ', ..] => new Style(Color.Yellow),
        _ when line.StartsWith("error:", StringComparison.Ordinal) => new Style(Color.Red),
        _ when line.StartsWith("warning:", StringComparison.Ordinal) => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
