using Pulumi.Connectors.Tools;
using Pulumi.Connectors.Tools.SdkGenerator;

return ToolCommand.WithCheckOption("Writes the SDKs in sdk/nodejs and sdk/dotnet from schema.json, identity.json and VERSION.", SdkFiles.Of)
    .Parse(args).Invoke();
