using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>Reads and writes the ids of connectors: the only place where habits change them.</summary>
internal sealed class IdForms(ActiveHabits habits, Catalogue catalogue)
{
    /// <summary>Changes the id of a connector in a response.</summary>
    public JObject Show(JObject connector)
    {
        foreach (var (form, _) in habits.Current.Of<ShownId>())
            connector["connectorId"] = form(connector.Value<string>("connectorId") ?? string.Empty);
        return connector;
    }

    /// <summary>Returns the id of the catalog for one in a request. An unknown id is returned as it is.</summary>
    public string Resolve(string id) => catalogue.Find(id) is null && habits.Current.Of<ShownId>().Any()
        ? catalogue.Connectors.FirstOrDefault(connector => connector.ConnectorId.Trim().Equals(id.Trim(), StringComparison.OrdinalIgnoreCase))?.ConnectorId ?? id
        : id;
}
