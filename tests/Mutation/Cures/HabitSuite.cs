using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace Pulumi.Connectors.Mutation.Cures;

/// <summary>The suite of habits in the tests of the provider.</summary>
/// <param name="program">The executable with the tests.</param>
internal sealed partial class HabitSuite(string program)
{
    /// <summary>Runs the suite for some habits, one platform for each.</summary>
    /// <param name="with">Habits that each platform has besides.</param>
    /// <param name="isQuick">Whether to run more cases of each habit, and to end with the first that fails.</param>
    /// <returns>The habits whose lifecycle fails.</returns>
    /// <exception cref="MutationException">The suite did not run.</exception>
    public async Task<ImmutableHashSet<string>> FindRedAsync(ImmutableArray<string> habits, string? with, bool isQuick, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(program)
            .WithArguments(["-noLogo", "-noColor", "-method", "*.HabitSuiteTests.Lifecycle_OneHabit_*"])
            .WithEnvironmentVariables(variables => variables
                .Set("CONNECTORS_HABIT", string.Join(' ', habits))
                .Set("CONNECTORS_HABIT_WITH", with)
                .Set("CONNECTORS_HABIT_QUICK", isQuick ? "1" : null))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        ImmutableHashSet<string> red = [.. Failure().Matches(result.StandardOutput).Select(match => match.Groups["name"].Value)];
        return result.IsSuccess != red.IsEmpty ? throw new MutationException($"The suite did not run: {result.StandardOutput}") : red;
    }

    [GeneratedRegex(@"Lifecycle_OneHabit_\w+\(name: ""(?<name>[^""]+)""\) \[FAIL\]")]
    private static partial Regex Failure();
}
