using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>The <c>customTimeouts</c> of a resource in seconds; 0 if not set.</summary>
public sealed partial record OperationTimeouts(double Create, double Update, double Delete, double Read)
{
    /// <summary>Nothing set.</summary>
    public static OperationTimeouts None { get; } = new(0, 0, 0, 0);

    internal static OperationTimeouts Parse(Pulumirpc.RegisterResourceRequest.Types.CustomTimeouts? timeouts) =>
        timeouts is null ? None : new(Seconds(timeouts.Create), Seconds(timeouts.Update), Seconds(timeouts.Delete), Seconds(timeouts.Read));

    /// <summary>Parses a duration such as <c>5m30s</c> into seconds.</summary>
    internal static double Seconds(string duration) => Part().Matches(duration).Sum(match =>
        double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch
        {
            "h" => 3600,
            "m" => 60,
            "s" => 1,
            _ => 0.001,
        });

    [GeneratedRegex(@"(?<n>\d+(\.\d+)?)(?<unit>ms|h|m|s)")]
    private static partial Regex Part();
}
