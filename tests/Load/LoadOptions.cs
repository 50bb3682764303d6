using System.Globalization;

namespace Pulumi.Connectors.Load;

/// <summary>Options of the load test.</summary>
/// <param name="Accounts">Number of sub-accounts.</param>
/// <param name="Connectors">Number of connectors of each sub-account, each with a configuration.</param>
/// <param name="ConcurrencyLevels">Numbers of concurrent calls. Each is a separate run with a new emulator.</param>
/// <param name="Faults">Share of the requests to the API that fail, from 0 to 0.2.</param>
internal sealed record LoadOptions(int Accounts, int Connectors, IReadOnlyList<int> ConcurrencyLevels, double Faults)
{
    public const string Usage = "Usage: tests/load [--accounts 100] [--connectors 50] [--at-once 16,128] [--faults 2]   (faults in percent)";

    private static readonly LoadOptions Default = new(100, 50, [16, 128], 0.02);

    /// <exception cref="FormatException">An argument is invalid. The message is for the user.</exception>
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
            "--at-once" => this with { ConcurrencyLevels = [.. value.Split(',').Select(number => (int)Number(name, number, 1, 1000))] },
            "--faults" => this with { Faults = Number(name, value, 0, 20) / 100 },
            _ => throw new FormatException($"Unknown argument {name}. {Usage}"),
        };

    private static double Number(string name, string value, int min, int max) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new FormatException($"{name} must be a number from {min} to {max}. {Usage}");
}
