using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>A value of an enumeration.</summary>
/// <param name="Name">Name of the member in the SDKs, such as <c>Update</c>.</param>
/// <param name="Deprecation">Reason and replacement; null if the value is not deprecated.</param>
internal sealed record EnumValue(string Name, JValue Value, string Description, string? Deprecation);
