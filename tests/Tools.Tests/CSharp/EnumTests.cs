using Microsoft.CodeAnalysis;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class EnumTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "types": {
            "test:index:Color": { "type": "string", "enum": [
              { "name": "Red", "value": "red \"1\"" }, { "value": "dark-blue" }, { "value": "3d" }, { "name": "Equals", "value": "=" } ] },
            "test:index:Level": { "type": "integer", "enum": [{ "name": "Low", "value": -1 }, { "name": "High", "value": 10 }] },
            "test:index:Ratio": { "type": "number", "enum": [{ "name": "Half", "value": 0.5 }, { "name": "Whole", "value": 1 }] },
            "test:index:Switch": { "type": "boolean", "enum": [{ "name": "On", "value": true }, { "name": "Off", "value": false }] }
          },
          "resources": { "test:index:Lamp": {
            "inputProperties": {
              "color": { "$ref": "#/types/test:index:Color" }, "colors": { "type": "array", "items": { "$ref": "#/types/test:index:Color" } },
              "level": { "$ref": "#/types/test:index:Level" }, "ratio": { "$ref": "#/types/test:index:Ratio" }, "switch": { "$ref": "#/types/test:index:Switch" } },
            "properties": {
              "color": { "$ref": "#/types/test:index:Color" }, "level": { "$ref": "#/types/test:index:Level" }, "ratio": { "$ref": "#/types/test:index:Ratio" },
              "switch": { "$ref": "#/types/test:index:Switch" } } } }
        }
        """);

    [Theory]
    [InlineData("Lamp", "Color", "Output<Color?>")]
    [InlineData("Lamp", "Level", "Output<Level?>")]
    [InlineData("Lamp", "Ratio", "Output<Ratio?>")]
    [InlineData("Lamp", "Switch", "Output<bool?>")]
    [InlineData("LampArgs", "Color", "Input<Color>?")]
    [InlineData("LampArgs", "Colors", "InputList<Color>")]
    [InlineData("LampArgs", "Switch", "Input<bool>?")]
    public void Property_Type_IsTheEnumeration(string type, string property, string expected) => Assert.Equal(expected, Sdk.TypeOf(type, property));

    [Fact]
    public void Program_WithValues_Compiles() => Assert.Empty(Sdk.ErrorsOf("""
        _ = new LampArgs { Color = Color.Red, Colors = { Color.DarkBlue, Color.Color3d, Color.EqualsValue }, Level = Level.High, Ratio = Ratio.Half, Switch = Switch.On };
        """));

    [Theory]
    [InlineData("Red", "red \"1\"")]
    [InlineData("DarkBlue", "dark-blue")]
    [InlineData("EqualsValue", "=")]
    public void StringValue_AsString_IsTheValueOfTheSchema(string member, string expected)
    {
        var color = LoadedSdk.Of(Sdk).GetType("Color");
        var value = color.GetProperty(member)?.GetValue(null);

        Assert.Equal(expected, value?.ToString());
        Assert.Equal(expected, color.GetMethod("op_Explicit")?.Invoke(null, [value]));
    }

    [Fact]
    public void StringValue_Equality_ComparesValues()
    {
        var color = LoadedSdk.Of(Sdk).GetType("Color");
        object? red = color.GetProperty("Red")?.GetValue(null), equal = color.GetProperty("EqualsValue")?.GetValue(null);

        Assert.Equal(red, color.GetProperty("Red")?.GetValue(null));
        Assert.Equal(true, color.GetMethod("op_Inequality")?.Invoke(null, [red, equal]));
        Assert.Equal(false, color.GetMethod("op_Equality")?.Invoke(null, [red, equal]));
        Assert.NotEqual(red, Activator.CreateInstance(color));
    }

    [Fact]
    public void NumberValue_AsNumberAndString_IsTheValueOfTheSchema()
    {
        var ratio = LoadedSdk.Of(Sdk).GetType("Ratio");
        var half = ratio.GetProperty("Half")?.GetValue(null);

        Assert.Equal(0.5, ratio.GetMethod("op_Explicit")?.Invoke(null, [half]));
        Assert.Equal("0.5", half?.ToString());
    }

    // Pulumi .NET finds the constructor of a struct by the type of its parameter.
    [Theory]
    [InlineData("Color", SpecialType.System_String)]
    [InlineData("Ratio", SpecialType.System_Double)]
    public void Struct_Constructor_TakesTheValue(string type, SpecialType expected)
    {
        Assert.Equal(["EnumType"], GeneratedSdk.Attributes(Sdk.Type(type)));
        Assert.Equal([expected], Sdk.Type(type).InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared).Select(constructor => constructor.Parameters.Single().Type.SpecialType));
    }

    [Fact]
    public void IntegerValue_IsThatOfTheSchema()
    {
        Assert.Equal(TypeKind.Enum, Sdk.Type("Level").TypeKind);
        Assert.Equal(-1, ((IFieldSymbol)Sdk.Member("Level", "Low")).ConstantValue);
        Assert.Equal(10, ((IFieldSymbol)Sdk.Member("Level", "High")).ConstantValue);
    }

    [Fact]
    public void BooleanValue_IsAConstant() => Assert.Equal(true, ((IFieldSymbol)Sdk.Member("Switch", "On")).ConstantValue);
}
