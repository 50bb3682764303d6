namespace Pulumi.Connectors.Api.Json;

/// <summary>A failure that the body of an HTTP success reports.</summary>
/// <param name="HttpStatus">Status of the HTTP response.</param>
/// <param name="Status">Status that takes its place, from 400 to 599.</param>
/// <param name="Attribute">Name of the attribute that reports the failure, such as <c>statusCode</c>.</param>
/// <param name="Value">What it contains; null if it contains more than a scalar. The platform wrote it.</param>
internal sealed record ReportedFailure(int HttpStatus, int Status, string Attribute, string? Value);
