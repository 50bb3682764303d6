using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>Outcome of a save that the platform has done.</summary>
/// <param name="After">The configuration after the save; null if it could not be read back.</param>
/// <param name="AuthUrl">Address for consent from the response of the save; null if it has none.</param>
/// <param name="Problems">Whole sentences: what is not as planned. Empty if the save is verified.</param>
internal sealed record SaveOutcome(ConfigurationDocument? After, string? AuthUrl, ImmutableArray<Message> Problems);
