namespace Pulumi.Connectors.Resources;

/// <summary>Why the engine reads a resource.</summary>
internal enum ReadMode
{
    /// <summary>
    /// <c>pulumi import</c> or the option <c>import</c>. The first look-up with <c>.get</c> cannot be distinguished from it, since the engine
    /// sends no inputs in either case.
    /// </summary>
    Import,

    /// <summary>A look-up with <c>.get</c>, or the refresh of one: the inputs are empty.</summary>
    Lookup,

    /// <summary>A refresh of a resource of the stack.</summary>
    Refresh,
}
