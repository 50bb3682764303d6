namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>Changes which part of a list a page is.</summary>
internal delegate PageWindow PageEdit(PageWindow window, int parameter);
