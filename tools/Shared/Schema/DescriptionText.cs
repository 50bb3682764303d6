namespace Pulumi.Connectors.Tools.Schema;

/// <summary>
/// The description of a resource or function, in the form that Pulumi's registry takes: a summary, then examples in several languages between
/// short codes, then sections such as the import.
/// </summary>
/// <param name="Description">Markdown.</param>
internal sealed record DescriptionText(string Description)
{
    public const string ExamplesStart = "{{% examples %}}";
    public const string ExamplesEnd = "{{% /examples %}}";

    /// <summary>The text before the examples: what SDKs show in their documentation.</summary>
    public string Summary => Description.Split(ExamplesStart)[0].Trim();

    /// <summary>Returns the first example in a language without its fence; null if there is none.</summary>
    /// <param name="language">Language of the fence, such as <c>typescript</c>.</param>
    public string? ExampleIn(string language) =>
        CodeFence.In(Description).FirstOrDefault(fence => fence.Language == language)?.Text.TrimEnd();
}
