namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>An error that a user may get on some platforms.</summary>
/// <param name="Text">Part of the message.</param>
/// <param name="Applies">Whether the error is right in a step of a case.</param>
/// <param name="Reason">Why the provider cannot do better.</param>
/// <param name="Names">Part of the message that names what is not understood; empty if everything is.</param>
/// <param name="IsOfNewResource">Whether the error is right only if the state has no inputs that were accepted before.</param>
internal sealed record DocumentedRefusal(string Text, Func<HabitCase, string, bool> Applies, string Reason, string Names = "", bool IsOfNewResource = false);
