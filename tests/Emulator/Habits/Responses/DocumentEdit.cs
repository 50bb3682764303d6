namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Changes the response of Get Configuration, before <see cref="Layout"/>.</summary>
internal delegate void DocumentEdit(DocumentView view, string parameter);
