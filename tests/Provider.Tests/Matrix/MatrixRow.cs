using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>A property of one of the two types.</summary>
/// <param name="Value">What the program says; null for what is an output only.</param>
/// <param name="Other">What it says next.</param>
internal sealed record MatrixRow(string Type, string Name, PropertyValue? Value = null, PropertyValue? Other = null)
{
    private static readonly PropertyValue True = PropertyValue.Of(true);
    private static readonly PropertyValue False = PropertyValue.Of(false);

    private static readonly Dictionary<string, (PropertyValue Value, PropertyValue Other)> Inputs = new(StringComparer.Ordinal)
    {
        ["connectorId"] = (Text(MatrixCatalogue.First), Text(MatrixCatalogue.Second)),
        ["accountId"] = (Text(ProviderFixture.Account), Text("da85fa0834e1bb11")),
        ["adoptExisting"] = (True, False),
        ["removeAdopted"] = (True, False),
        ["name"] = (Text("ours"), Text("other")),
        ["config"] = (Map(("note", "ours")), Map(("note", "other"))),
        ["secretConfig"] = (PropertyValue.Secret(Map(("key", "canary-1"))), PropertyValue.Secret(Map(("key", "canary-2")))),
        ["secretName"] = (Text("vault/ours"), Text("vault/other")),
        ["onDrift"] = (Text("update"), Text("warn")),
        ["onDelete"] = (Text("clear"), Text("remove")),
        ["requireConfigured"] = (True, False),
    };

    private bool IsConfiguration => Type == ProviderFixture.ConfigurationType;

    /// <param name="property">As the table names it: <c>Connector.name</c>.</param>
    public static MatrixRow Parse(string property)
    {
        var (type, name) = (property.Split('.')[0], property.Split('.')[1]);
        var isInput = Inputs.TryGetValue(name, out var input) && property != "Connector.name";
        return new MatrixRow($"connectors:index:{type}", name, isInput ? input.Value : null, isInput ? input.Other : null);
    }

    /// <summary>A connector on which a person signs in, who has not done so, where that makes the property.</summary>
    public string ConnectorId => Name == "authUrl" ? MatrixCatalogue.SignIn : MatrixCatalogue.First;

    public string OtherConnectorId => Name == "authUrl" ? MatrixCatalogue.OtherSignIn : MatrixCatalogue.Second;

    /// <summary>A program that says the property, and all that it needs.</summary>
    public PropertyMap Program
    {
        get
        {
            var needed = Connector(ConnectorId);
            if (IsConfiguration)
                needed = needed.With("config", Inputs["config"].Value);
            if (IsConfiguration && Name != "authUrl")
                needed = needed.With("secretConfig", Inputs["secretConfig"].Value);
            return Value is null ? needed : needed.With(Name, Value);
        }
    }

    /// <summary>The program with the property's other value; with another change where the program cannot say the property.</summary>
    public PropertyMap Next =>
        Other is not null ? Program.With(Name, Other)
        : IsConfiguration ? Program.With("config", Inputs["config"].Other)
        : Program.With("removeAdopted", True);

    /// <summary>The program without the property, or without another one.</summary>
    public PropertyMap Cleared => Value is not null ? Program.Without(Name) : Program.Without("config");
}
