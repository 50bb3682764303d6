namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Rule that compares one field of some responses.</summary>
/// <param name="Calls">Words that a call must all match: folder, folder/step, folder/step:line, method, type, name, preview or real, import, get or refresh.</param>
/// <param name="Field">Name of the field; a final <c>*</c> matches any suffix.</param>
/// <param name="IsSatisfied">Returns true if the recorded value and ours agree as far as required.</param>
/// <param name="Reason">Why the rule is not equality, or why it is.</param>
internal sealed record ResponseRule(string Calls, string Field, Func<ComparedField, bool> IsSatisfied, string Reason)
{
    public bool AppliesTo(ComparedField field) =>
        (Field.EndsWith('*') ? field.Name.StartsWith(Field[..^1], StringComparison.Ordinal) : field.Name == Field)
        && Calls.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(field.Call.Words.Contains);

    public override string ToString() => $"[{Calls}] {Field}: {Reason}";
}
