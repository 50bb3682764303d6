using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Returns the value that the platform takes a submitted one for, before it is validated.</summary>
internal delegate JToken AcceptedValue(CatalogueField field, JToken value, string parameter);
