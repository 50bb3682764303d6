using Spectre.Console;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Lines for a terminal, in colour, or for anything else, as they are.</summary>
public sealed class ConsoleText
{
    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly IAnsiConsole _console;

    /// <summary>Spectre.Console finds out whether the writer leads to a terminal.</summary>
    public ConsoleText(TextWriter writer)
    {
        _writer = writer;
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // Long lines are the terminal's to wrap.
        _console.Profile.Width = 1_000_000;
    }

    internal SecretWatch Secrets { get; } = new();

    private bool IsTerminal => _console.Profile.Out.IsTerminal && _console.Profile.Capabilities.Ansi;

    /// <summary>One line.</summary>
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

    /// <summary>A line that somebody else wrote, with every secret of the stack masked.</summary>
    public void Foreign(string line) => Line(Secrets.Mask(line, out _));

    /// <summary>Several lines that stay together; the last one ends with a line feed.</summary>
    public void Block(string lines)
    {
        lock (_lock)
        {
            foreach (var line in lines.TrimEnd('\n').Split('\n'))
                Line(line);
        }
    }

    /// <summary>A line that says what is going on just now; only on a terminal.</summary>
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
