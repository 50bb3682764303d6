using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Changes the fields that the platform describes and accepts.</summary>
/// <param name="connector">The connector with the changes of other habits.</param>
/// <param name="original">The connector of the catalog.</param>
internal delegate CatalogueConnector ConnectorEdit(CatalogueConnector connector, CatalogueConnector original, string parameter);
