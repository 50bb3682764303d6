using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Returns true if Configure keeps a field that the request does not contain; null stands for the names of configuration and secret.</summary>
internal delegate bool KeptField(CatalogueField? field);
