using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>A field of a response.</summary>
/// <param name="Added">The connector to which it belongs.</param>
/// <param name="Field">Its description.</param>
/// <param name="Value">The stored value; null if it is empty.</param>
/// <param name="Json">What the response contains.</param>
/// <param name="IsMasked">Whether the response contains a mask instead of the value.</param>
internal sealed record FieldView(AddedConnector Added, CatalogueField Field, JToken? Value, JObject Json, bool IsMasked);
