using Pulumi.Connectors.Tools;
using Pulumi.Connectors.Tools.SchemaDocs;

return ToolCommand.WithVerbs("Joins schema.json and the pages in docs: tables from the schema, examples from the pages.", Documentation.Generate)
    .Parse(args).Invoke();
