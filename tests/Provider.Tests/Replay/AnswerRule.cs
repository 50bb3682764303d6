namespace Pulumi.Connectors.Tests;

/// <summary>How one field of some answers is compared.</summary>
/// <param name="Calls">Words that a call must all have: folder, folder/step, folder/step:line, method, type, name, preview or real, import, get or refresh.</param>
/// <param name="Field">A field's name; <c>*</c> at its end stands for any rest.</param>
/// <param name="Holds">Whether recorded and ours agree as far as they must.</param>
/// <param name="Why">Why this, and not equality.</param>
internal sealed record AnswerRule(string Calls, string Field, Func<ComparedField, bool> Holds, string Why)
{
    public bool IsAbout(ComparedField field) =>
        (Field.EndsWith('*') ? field.Name.StartsWith(Field[..^1], StringComparison.Ordinal) : field.Name == Field)
        && Calls.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(field.Call.Words.Contains);

    public override string ToString() => $"[{Calls}] {Field}: {Why}";
}
