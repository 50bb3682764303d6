using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The source file of a function, which has two forms: one takes values and returns a promise, the other takes inputs and returns an output.</summary>
internal sealed class FunctionFile
{
    private readonly SdkFunction _function;
    private readonly SourceFile _file;
    private readonly TypeNames _types;
    private readonly InputValues _values;

    public FunctionFile(SdkFunction function, TypeGraph types)
    {
        _function = function;
        _file = new SourceFile($"{function.Module}.ts");
        _types = new TypeNames(_file);
        _values = new InputValues(_file, types);
    }

    public string Render()
    {
        var outputs = _function.Definition.Outputs;
        List<string> parts =
        [
            Function(_function.Name, "Promise", "invoke", _values.OfValue),
            Arguments(_function.Name, input => _types.Value(input, SdkModule.Inputs)),
        ];
        if (_function.HasResult)
        {
            parts.Add(InterfaceCode.Of(_function.ResultName, string.Empty, outputs, output => _types.Value(output, SdkModule.Outputs), "readonly "));
            parts.Add(Function(_function.OutputName, "pulumi.Output", "invokeOutput", _values.OfOutputForm));
            parts.Add(Arguments(_function.OutputName, _types.Input));
        }

        return _file.Render(parts);
    }

    private string Arguments(string form, Func<SchemaProperty, string> type) =>
        _function.HasArguments ? InterfaceCode.Of(SdkFunction.ArgumentsName(form), string.Empty, _function.Definition.Inputs, type) : string.Empty;

    private string Function(string form, string returns, string invoke, Func<SchemaProperty, string, string> value)
    {
        var definition = _function.Definition;
        var arguments = _function.HasArguments ? $"args{(_function.RequiresArguments ? string.Empty : "?")}: {SdkFunction.ArgumentsName(form)}, " : string.Empty;
        var result = _function.HasResult ? _function.ResultName : "void";
        var head = $"export function {form}({arguments}opts?: pulumi.{Names.Pascal(invoke)}Options): {returns}<{result}>";
        return DocComment.Of(definition.Description, definition.Deprecation) + CodeText.Block(head, Body(invoke, value));
    }

    private IEnumerable<string> Body(string invoke, Func<SchemaProperty, string, string> value) =>
    [
        .. _function.Definition.Deprecation is { } deprecation ? [$"pulumi.log.warn({Identifiers.Quoted($"{_function.Name} is deprecated: {deprecation}")});"] : Array.Empty<string>(),
        .. _function.HasArguments && !_function.RequiresArguments ? ["args = args || {};"] : Array.Empty<string>(),
        $"opts = {_file.Use(SdkModule.Pulumi)}mergeOptions({_file.Use(SdkModule.Utilities)}resourceOptsDefaults(), opts || {{}});",
        CodeText.Block(
            $"return pulumi.runtime.{invoke}({Identifiers.Quoted(_function.Definition.Token)},",
            _function.Definition.Inputs.Select(input => $"{Identifiers.Quoted(input.Name)}: {value(input, "args")},"),
            ", opts);"),
    ];
}
