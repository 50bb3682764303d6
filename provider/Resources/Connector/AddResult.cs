using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>A connector that is added.</summary>
/// <param name="IsNew">Whether this Create added it; false if it was there before, or another write added it.</param>
/// <param name="WasAbsent">Whether a list that this Create requested did not contain it.</param>
internal sealed record AddResult(AddedConnector Added, bool IsNew, bool WasAbsent = false);
