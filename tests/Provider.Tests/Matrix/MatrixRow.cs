using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Matrix;

/// <summary>A property of one of the two types.</summary>
/// <param name="Value">The program's value; null if the property is only an output.</param>
/// <param name="Other">The program's next value.</param>
internal sealed record MatrixRow(string Type, string Name, PropertyValue? Value = null, PropertyValue? Other = null)
{
    /// <summary>Values of the inputs for which those of <see cref="SchemaInputs"/> do not suit.</summary>
    private static readonly Dictionary<string, (PropertyValue Value, PropertyValue Other)> Special = new(StringComparer.Ordinal)
    {
        ["connectorId"] = (String(MatrixCatalogue.First), String(MatrixCatalogue.Second)),
        ["accountId"] = (String(ProviderFixture.Account), String("da85fa0834e1bb11")),
        ["config"] = (Map(("note", "ours")), Map(("note", "other"))),
        ["secretConfig"] = (PropertyValue.Secret(Map(("key", "canary-1"))), PropertyValue.Secret(Map(("key", "canary-2")))),
        ["onDelete"] = (String("clear"), String("remove")),
    };

    /// <summary>A connector whose consent is pending if the property is <c>authUrl</c>.</summary>
    public string ConnectorId => Name == "authUrl" ? MatrixCatalogue.SignIn : MatrixCatalogue.First;

    public string OtherConnectorId => Name == "authUrl" ? MatrixCatalogue.OtherSignIn : MatrixCatalogue.Second;

    /// <summary>A program that sets the property and all required properties.</summary>
    public PropertyMap Program
    {
        get
        {
            var needed = Connector(ConnectorId);
            if (IsConfiguration)
                needed = needed.With("config", Special["config"].Value);
            if (IsConfiguration && Name != "authUrl")
                needed = needed.With("secretConfig", Special["secretConfig"].Value);
            if (Name is "observedName" or "observedSecretName")
                needed = needed.With(Name == "observedName" ? "name" : "secretName", String("observed"));
            return Value is null ? needed : needed.With(Name, Value);
        }
    }

    /// <summary>The program with the property's other value, or with another change if the property is only an output.</summary>
    public PropertyMap Next =>
        Other is not null ? Program.With(Name, Other)
        : IsConfiguration ? Program.With("config", Special["config"].Other)
        : Program.With("removeAdopted", PropertyValue.Of(true));

    /// <summary>The program without the property, or without <c>config</c> if the property is only an output.</summary>
    public PropertyMap Cleared => Value is not null ? Program.Without(Name) : Program.Without("config");

    private bool IsConfiguration => Type == ProviderFixture.ConfigurationType;

    /// <param name="property">Type and property, for example <c>Connector.name</c>.</param>
    public static MatrixRow Parse(string property)
    {
        var (type, name) = ($"connectors:index:{property.Split('.')[0]}", property.Split('.')[1]);
        if (!SchemaInputs.Of(type).Contains(name))
            return new MatrixRow(type, name);
        var (value, other) = Special.TryGetValue(name, out var special) ? special : SchemaInputs.Sample(type, name);
        return new MatrixRow(type, name, value, other);
    }
}
