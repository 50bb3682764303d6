namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Changes a field as Get Configuration returns it.</summary>
internal delegate void FieldEdit(FieldView view, string parameter);
