using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes the class that reads the settings of a stack.</summary>
internal sealed class ConfigTemplate(PackageSchema schema, CSharpTypes types)
{
    public string Write() => SourceText.Type(
        $"""
        /// <summary>
        /// Settings of the stack for this package: <c>pulumi config set {schema.Name}:NAME VALUE</c>.
        /// </summary>
        public static class Config
        """,
        [
            $"private static readonly global::Pulumi.Config Settings = new({CSharpNames.Literal(schema.Name)});",
            .. schema.Config.Select(Setting),
        ]);

    private string Setting(SchemaProperty setting)
    {
        var type = types.SettingType(setting);
        var value = $"Settings.{Getter(type)}({CSharpNames.Literal(setting.Name)}){DefaultValues.AfterSetting(setting)}";
        return SourceText.Lines(
            DocComment.Of(setting.Description, setting.Name),
            Obsolete.Attribute(setting.Deprecation),
            $"public static {type}{(setting.Type is SchemaType.List ? string.Empty : "?")} {CSharpNames.Pascal(setting.Name)} => {value};");
    }

    private static string Getter(string type) => type switch
    {
        "string" => "Get",
        "bool" => "GetBoolean",
        "int" => "GetInt32",
        "double" => "GetDouble",
        _ => $"GetObject<{type}>",
    };
}
