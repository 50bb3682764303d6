using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Doctor;

/// <summary>A save of a write check.</summary>
/// <param name="After">The configuration after the save; null if it could not be read.</param>
/// <param name="Failure">Why the save, or else the read, failed; null if neither did.</param>
/// <param name="RequiresConsent">Whether the platform requires the consent of a person since the save.</param>
internal sealed record CheckedSave(ConfigurationDocument? After, ApiException? Failure, bool RequiresConsent);
