using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Endpoints;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>Divides lists into pages: the only place where habits change lists.</summary>
internal sealed class ListPages(ActiveHabits habits, IdForms ids)
{
    /// <summary>Returns the requested page of the items whose connector matches the keyword; empty past the end.</summary>
    /// <param name="items">Called when the parameters of the request are valid.</param>
    public JArray Page<T>(ApiCall call, Func<IEnumerable<T>> items, Func<T, CatalogueConnector> connector, Func<T, JObject> show)
    {
        var current = habits.Current;
        var pageEdits = current.Of<PageEdit>().ToList();
        var query = ListQuery.Parse(call, isSizeLimited: pageEdits.Count == 0);
        var found = items().Where(item => connector(item).Mentions(query.Keyword)).ToList();
        call.ListTotal = found.Count;
        if (habits.Acts(ListHabits.EmptyAtFirst, call.Endpoint))
            return [];
        var window = pageEdits.Aggregate(new PageWindow(query.Size, query.Offset), (edited, habit) => habit.Act(edited, Integer(habit.Parameter)));
        var listEdits = current.Of<ListEdit>().ToList();
        if (listEdits.Count == 0 && query.FakeCount == 0)
            return new JArray(found.Skip(window.Skip).Take(window.Take).Select(item => ids.Show(show(item))));
        IReadOnlyList<JToken> shown = [.. query.WithFakes(found.Select(item => ids.Show(show(item))))];
        return new JArray(listEdits.Aggregate(shown, (edited, habit) => [.. habit.Act(edited, habit.Parameter)]).Skip(window.Skip).Take(window.Take));
    }

    private static int Integer(string parameter) => int.TryParse(parameter, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
