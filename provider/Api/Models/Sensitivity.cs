namespace Pulumi.Connectors.Api.Models;

/// <summary>Whether the value of a field may be shown. Only what is proven to be plain is.</summary>
internal enum Sensitivity
{
    /// <summary>A known plain type; neither metadata nor names suggest a credential, and the value does not look masked.</summary>
    Plain,

    /// <summary>Neither declared as a secret nor proven to be plain.</summary>
    Sensitive,

    /// <summary>Declared as a secret, by its type or by an attribute of the metadata.</summary>
    Secret,
}
