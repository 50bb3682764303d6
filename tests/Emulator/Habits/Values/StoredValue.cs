using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Returns what the platform stores of a valid value.</summary>
internal delegate JToken StoredValue(CatalogueField field, JToken value, string parameter);
