namespace DriftReport.Events;

/// <param name="Urn">Null where the error is not about one resource.</param>
public sealed record StackError(string? Urn, string Message);
