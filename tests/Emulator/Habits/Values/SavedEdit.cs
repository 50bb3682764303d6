using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Returns what the platform stores of a configuration.</summary>
internal delegate StoredConfiguration SavedEdit(SaveContext save, StoredConfiguration after, string parameter);
