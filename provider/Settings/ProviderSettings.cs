using Pulumi.Connectors.Api;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

namespace Pulumi.Connectors.Settings;

/// <summary>The validated settings of the provider.</summary>
/// <param name="AccountId">Default sub-account for resources and functions that do not set <c>accountId</c>; null if there is none.</param>
/// <param name="Batching">Whether concurrent adds, and removes, of one sub-account share a request. <value>The default is true.</value></param>
/// <param name="RefreshBeforeUpdate">Whether the engine reads configurations before each preview and update. <value>The default is false.</value></param>
/// <param name="ConfigureMode">What Configure does with fields that a request leaves out. <value>The default is <see cref="ConfigureMode.Unknown"/>.</value></param>
/// <param name="Validation">What follows if a field contradicts its metadata. <value>The default is <see cref="FieldValidation.Strict"/>.</value></param>
internal sealed record ProviderSettings(ApiOptions Api, string? AccountId, bool Batching, bool RefreshBeforeUpdate, ConfigureMode ConfigureMode, FieldValidation Validation);
