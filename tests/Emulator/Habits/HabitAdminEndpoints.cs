using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>Admin endpoints of habits. Habits have the notation <c>NAME</c> or <c>NAME=VALUE</c>.</summary>
internal sealed class HabitAdminEndpoints(ActiveHabits habits)
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new Route("habits", "GET", "/emulator/habits"),
        new Route("setHabits", "PUT", "/emulator/habits"),
        new Route("addHabit", "POST", "/emulator/habits"),
        new Route("clearHabits", "DELETE", "/emulator/habits"),
        new Route("removeHabit", "DELETE", "/emulator/habits/{name}"),
    ];

    public IEnumerable<KeyValuePair<string, AdminHandler>> Handlers =>
    [
        new("habits", (_, _) => Task.FromResult<JToken>(Active())),
        new("setHabits", async (call, cancellationToken) => await JsonBody.ReadAsync(call.Request, ["habits"], body => Act(() => habits.Set(Parse(body))), cancellationToken)),
        new("addHabit", async (call, cancellationToken) =>
            await JsonBody.ReadAsync(call.Request, ["habit"], body => Act(() => habits.Add(Habit.Parse(body.RequireString("habit")))), cancellationToken)),
        new("clearHabits", (_, _) => Task.FromResult<JToken>(Act(() => habits.Set([])))),
        new("removeHabit", (call, _) => Task.FromResult<JToken>(Remove(call.PathValue("name") ?? string.Empty))),
    ];

    private static IReadOnlyList<Habit> Parse(JObject body) =>
        [.. (body.GetStrings("habits") ?? throw new FormatException("'habits' is missing.")).Select(Habit.Parse)];

    private JArray Remove(string name)
    {
        try
        {
            return Act(() => habits.Remove(name));
        }
        catch (FormatException exception)
        {
            throw ApiErrorException.NotFound(exception.Message);
        }
    }

    private JArray Active() => new JArray(habits.Current.Habits.Select(habit => habit.ToString()));

    private JArray Act(Action act)
    {
        act();
        return Active();
    }
}
