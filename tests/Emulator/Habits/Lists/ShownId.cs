namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>Returns an id of the catalog as responses contain it. A platform with such a habit accepts ids in any case, with whitespace around.</summary>
internal delegate string ShownId(string id);
