using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes classes with inputs.</summary>
internal sealed class InputsTemplate(CSharpTypes types)
{
    private readonly DefaultValues _defaults = new(types);

    public string Write(InputsClass inputs) => SourceText.Type(
        $"{inputs.Documentation}\npublic sealed class {inputs.Name} : {inputs.Base}",
        [
            .. inputs.Properties.Select(property => Property(inputs, property)),
            .. Constructor(inputs),
            $"""
            /// <value>A new instance in which no argument is set.</value>
            public static new {inputs.Name} Empty => new();
            """,
        ]);

    private string Property(InputsClass inputs, SchemaProperty property)
    {
        var shape = property.IsPlain ? TypeShape.Plain : inputs.Shape;
        var type = types.InputType(property.Type, shape);
        var isSecret = property.IsSecret && shape == TypeShape.Input;
        var head = SourceText.Lines(DocComment.Of(property.Description, property.Name), Obsolete.Attribute(property.Deprecation));
        if (property.Constant is { } constant)
            return $"{head}\n{Attribute(inputs, property)}\npublic {type} {CSharpNames.Pascal(property.Name)} {{ get; }} = {types.Expression(property.Type, constant)};";
        if (!isSecret && !CSharpTypes.IsCollection(property.Type))
            return $"{head}\n{Attribute(inputs, property)}\n{Automatic(property, type, shape)}";
        return isSecret && CSharpTypes.IsCollection(property.Type) ? SecretCollection(inputs, property, type, head) : WithField(inputs, property, type, head, isSecret);
    }

    private static string WithField(InputsClass inputs, SchemaProperty property, string type, string head, bool isSecret)
    {
        var field = CSharpNames.Field(property.Name);
        var (mark, getter, setter) = isSecret ? ("?", field, "value?.ToSecret()") : (string.Empty, $"{field} ??= new {type}()", "value");
        return $$"""
            {{Attribute(inputs, property)}}
            private {{type}}? {{field}};

            {{head}}
            public {{type}}{{mark}} {{CSharpNames.Pascal(property.Name)}}
            {
                get => {{getter}};
                set => {{field}} = {{setter}};
            }
            """;
    }

    // The getter returns a secret map or list to a collection initializer, and the setter keeps what the program may still add to. So a second
    // property sends it as a secret. JSON cannot contain secrets: what is sent as JSON must be one as a whole.
    private string SecretCollection(InputsClass inputs, SchemaProperty property, string type, string head)
    {
        var field = CSharpNames.Field(property.Name);
        var name = CSharpNames.Pascal(property.Name);
        var empty = property.Type is SchemaType.Map map
            ? $"Utilities.EmptySecretMap<{types.Value(map.Value, TypeShape.Input)}>()"
            : $"Utilities.EmptySecretList<{types.Value(((SchemaType.List)property.Type).Item, TypeShape.Input)}>()";
        var (sentType, sent) = inputs.SendsJson
            ? ($"Input<{types.Value(property.Type, TypeShape.Input)}>", $"{field}?.ToSecret()")
            : ($"Output<{type}>", $"Utilities.AsSecret({field})");
        return $$"""
            private {{type}}? {{field}};

            {{head}}
            public {{type}} {{name}}
            {
                get => {{field}} ??= {{empty}};
                set => {{field}} = value;
            }

            // Sent as a secret as a whole, with what the program has added after the assignment.
            {{Attribute(inputs, property)}}
            private {{sentType}}? {{name}}AsSecret => {{sent}};
            """;
    }

    private static string Attribute(InputsClass inputs, SchemaProperty property)
    {
        var required = property.IsRequired ? ", required: true" : string.Empty;
        var json = inputs.SendsJson && property.Type is not SchemaType.Primitive { Kind: PrimitiveKind.String } ? ", json: true" : string.Empty;
        return $"[Input({CSharpNames.Literal(property.Name)}{required}{json})]";
    }

    private static string Automatic(SchemaProperty property, string type, TypeShape shape)
    {
        var isValue = shape == TypeShape.Plain && CSharpTypes.IsValueType(property.Type);
        return (property.IsRequired, isValue) switch
        {
            (true, true) => $"public {type} {CSharpNames.Pascal(property.Name)} {{ get; set; }}",
            (true, false) => $"public {type} {CSharpNames.Pascal(property.Name)} {{ get; set; }} = null!;",
            _ => $"public {type}? {CSharpNames.Pascal(property.Name)} {{ get; set; }}",
        };
    }

    private IEnumerable<string> Constructor(InputsClass inputs)
    {
        var assignments = inputs.Properties.Select(_defaults.Assignment).Where(assignment => assignment.Length > 0).ToList();
        if (assignments.Count == 0)
            return [];
        var body = SourceText.Lines(assignments);
        return
        [
            $$"""
            /// <summary>
            /// Sets the arguments that have defaults.
            /// </summary>
            public {{inputs.Name}}()
            {
            {{SourceText.Indent(inputs.Properties.Any(_defaults.IsDeprecated) ? Obsolete.Allowed(body) : body)}}
            }
            """,
        ];
    }
}
