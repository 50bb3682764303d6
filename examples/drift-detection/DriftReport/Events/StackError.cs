namespace DriftReport.Events;

/// <summary>An error of a run.</summary>
/// <param name="Urn">Null if the error does not concern a single resource.</param>
public sealed record StackError(string? Urn, string Message);
