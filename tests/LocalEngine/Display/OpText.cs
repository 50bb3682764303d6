namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Signs and names of the operations.</summary>
internal static class OpText
{
    /// <summary>The order of the summary.</summary>
    public static readonly IReadOnlyList<Op> Counted = [Op.Create, Op.Update, Op.Delete, Op.Replace, Op.Import];

    public static string Prefix(Op op) => op switch
    {
        Op.Create => "+ ",
        Op.Update or Op.Refresh => "~ ",
        Op.Delete => "- ",
        Op.Replace => "+-",
        Op.Read => "> ",
        Op.Import => "= ",
        _ => "  ",
    };

    public static string Name(Op op) => op switch
    {
        Op.Create => "create",
        Op.Update => "update",
        Op.Delete => "delete",
        Op.Replace => "replace",
        Op.Read => "read",
        Op.Refresh => "refresh",
        Op.Import => "import",
        _ => "same",
    };

    public static string PastTense(Op op) => Name(op) is var name && name.EndsWith('e') ? $"{name}d" : $"{name}ed";
}
