using System.Globalization;

namespace Pulumi.Connectors.Load;

/// <summary>How much of what.</summary>
/// <param name="Accounts">Sub-accounts.</param>
/// <param name="Connectors">Connectors of each of them, every one with a configuration.</param>
/// <param name="AtOnce">Calls at once; each number is a run of its own, against a new platform.</param>
/// <param name="Faults">Share of the API's requests that go wrong, from 0 to 0.2.</param>
internal sealed record LoadOptions(int Accounts, int Connectors, IReadOnlyList<int> AtOnce, double Faults)
{
    public const string Usage = "Usage: tests/load [--accounts 100] [--connectors 50] [--at-once 16,128] [--faults 2]   (faults in percent)";

    private static readonly LoadOptions Default = new(100, 50, [16, 128], 0.02);

    /// <summary>Resources of one run.</summary>
    public int Resources => 2 * Accounts * Connectors;

    /// <exception cref="FormatException">The text is for the person at the terminal.</exception>
    public static LoadOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 != 0)
            throw new FormatException(Usage);
        return arguments.Chunk(2).Aggregate(Default, (options, pair) => options.With(pair[0], pair[1]));
    }

    private LoadOptions With(string name, string value) =>
        name switch
        {
            "--accounts" => this with { Accounts = (int)Number(name, value, 1, 1000) },
            "--connectors" => this with { Connectors = (int)Number(name, value, 1, 1000) },
            "--at-once" => this with { AtOnce = [.. value.Split(',').Select(number => (int)Number(name, number, 1, 1000))] },
            "--faults" => this with { Faults = Number(name, value, 0, 20) / 100 },
            _ => throw new FormatException($"Unknown argument {name}. {Usage}"),
        };

    private static double Number(string name, string value, int least, int most) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{name} takes a number from {least} to {most}. {Usage}");
}
