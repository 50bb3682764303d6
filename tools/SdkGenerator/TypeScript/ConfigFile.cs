using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The source file of the settings of the stack.</summary>
internal sealed class ConfigFile
{
    private readonly PackageSchema _schema;
    private readonly TypeGraph _types;
    private readonly SourceFile _file = new("config/vars.ts");
    private readonly TypeNames _names;
    private readonly InputValues _values;

    public ConfigFile(PackageSchema schema, TypeGraph types)
    {
        (_schema, _types) = (schema, types);
        _names = new TypeNames(_file);
        _values = new InputValues(_file, types);
    }

    public string Render()
    {
        var head = $"""
            declare var exports: any;
            const __config = new {_file.Use(SdkModule.Pulumi)}Config({Identifiers.Quoted(_schema.Name)});
            """;
        return _file.Render([head, .. _schema.Config.Select(Setting)]);
    }

    private string Setting(SchemaProperty setting)
    {
        var type = _names.Value(setting, SdkModule.Outputs);
        var name = Identifiers.Quoted(setting.Name);
        // The stack's value of a string is the string itself; all others are JSON.
        var value = _types.IsString(setting) ? $"__config.get({name})" : $"__config.getObject<{type}>({name})";
        return $$"""
            {{DocComment.Of(setting.Description, setting.Deprecation)}}export declare const {{setting.Name}}: {{type}}{{(setting.Default is null ? " | undefined" : string.Empty)}};
            Object.defineProperty(exports, {{name}}, {
              get() {
                return {{_values.OrDefault(setting, value)}};
              },
              enumerable: true,
            });
            """;
    }
}
