using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>A response of Get Configuration.</summary>
/// <param name="Added">The connector.</param>
/// <param name="Document">The response.</param>
/// <param name="Set">The only item of <c>secretConfig</c>.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record DocumentView(AddedConnector Added, JObject Document, JObject Set, JArray Fields)
{
    public bool IsFresh => Added.Configuration is null;
}
