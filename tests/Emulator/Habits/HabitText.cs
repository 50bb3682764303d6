using System.Text;

namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>The list of habits for the command line.</summary>
internal static class HabitText
{
    public static string Text()
    {
        var width = HabitCatalog.All.Max(habit => habit.Name.Length);
        var text = new StringBuilder();
        foreach (var habit in HabitCatalog.All)
            text.Append($"{habit.Name.PadRight(width)}  {habit.Summary}{Parameter(habit)}\n");
        return text.ToString();
    }

    private static string Parameter(HabitDescription habit) => (habit.Parameter, habit.Default) switch
    {
        (null, _) => string.Empty,
        (_, null) => $" [={habit.Parameter}]",
        _ => $" [={habit.Parameter}; default {habit.Default}]",
    };
}
