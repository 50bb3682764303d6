using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SchemaDocs.Descriptions;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Tools.SchemaDocs;

/// <summary>The parts of <c>schema.json</c> and of the pages in <c>docs</c> that are derived from each other.</summary>
internal static class Documentation
{
    /// <exception cref="ToolException">A page is missing or lacks a part that the schema needs.</exception>
    public static GeneratedFiles Generate(Checkout checkout)
    {
        var schema = SchemaDocument.Parse(checkout.Read(PackageSchema.File));
        schema.RepeatSettings();
        var builder = new DescriptionBuilder(new RegistryLinks(checkout, PackageIdentity.Read(checkout)));
        foreach (var token in schema.Resources.Concat(schema.Functions))
        {
            var summary = new DescriptionText(schema.Description(token)).Summary;
            schema.SetDescription(token, $"{summary}\n\n{builder.Build(Page.Read(checkout, schema.PageOf(token)), token)}");
        }

        var files = new GeneratedFiles();
        files.Set(PackageSchema.File, schema.ToString());
        var tables = new SchemaTables(schema);
        foreach (var page in checkout.Files("docs", "*.md").Select(path => Page.Read(checkout, path)))
            files.Set(page.Path, SchemaSections.Update(page, tables));
        return files;
    }
}
