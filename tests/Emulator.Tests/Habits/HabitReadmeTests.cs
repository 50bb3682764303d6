using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Connectors.Emulator.Habits;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>The tables of habits in the README of the emulator. If the environment variable <c>UPDATE_APPROVED</c> is set, they are rewritten.</summary>
public sealed partial class HabitReadmeTests
{
    private static readonly string Folder = Path.GetDirectoryName(Here()) ?? string.Empty;
    private static readonly string Readme = Path.GetFullPath(Path.Combine(Folder, "..", "..", "Emulator", "README.md"));

    [Fact]
    public void Readme_Tables_ListAllHabits()
    {
        var text = File.ReadAllText(Readme);
        var expected = Section().Replace(text, _ => Tables());
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is { Length: > 0 })
            File.WriteAllText(Readme, expected);

        Assert.Equal(expected, File.ReadAllText(Readme));
        Assert.Contains(Tables(), expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_CommandLines_NameHabitsThatExist()
    {
        var named = Option().Matches(File.ReadAllText(Readme)).Select(match => Habit.Parse(match.Groups[1].Value)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, habit => HabitSet.Of([habit]));
    }

    /// <summary>The combinations run each habit; the tests named here see it at the place where it acts.</summary>
    [Fact]
    public void Tests_EveryHabit_IsTestedByName()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Folder, "*HabitTests.cs").Select(File.ReadAllText));

        Assert.Empty(HabitCatalog.All.Where(habit => !Regex.IsMatch(tests, $"[\",]{habit.Name}[\"=,]")).Select(habit => habit.Name));
    }

    private static string Tables()
    {
        var text = new StringBuilder("<!-- habits -->\n");
        foreach (var family in HabitCatalog.All.GroupBy(habit => habit.Family))
        {
            text.Append($"\n### {family.Key}\n\n| habit | what the platform does | default |\n|---|---|---|\n");
            foreach (var habit in family)
                text.Append($"| `{habit.Notation.Replace("|", "\\|", StringComparison.Ordinal)}` | {Escaped(habit.Summary)} | {(habit.Default is null ? string.Empty : $"`{habit.Default}`")} |\n");
        }

        return text.Append("\n<!-- end of habits -->").ToString();
    }

    private static string Escaped(string summary) =>
        summary.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("<!-- habits -->.*<!-- end of habits -->", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("--habit ([a-z][^ `\n]*)")]
    private static partial Regex Option();
}
