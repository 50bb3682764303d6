using Pulumi.Connectors.Tools;
using Pulumi.Connectors.Tools.Identity;

return ToolCommand.WithVerbs("Writes the public names in identity.json and the version in VERSION to every place that repeats them.", Stamps.Generate)
    .Parse(args).Invoke();
