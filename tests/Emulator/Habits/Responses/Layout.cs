namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Places the fields of a configuration in another part of the response.</summary>
internal delegate void Layout(DocumentView view);
