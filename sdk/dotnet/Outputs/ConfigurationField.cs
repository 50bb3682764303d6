using System.Collections.Immutable;

namespace Pulumi.Connectors.Outputs;

/// <summary>
/// A field of a connector's configuration.
/// </summary>
[OutputType]
public sealed class ConfigurationField
{
    /// <summary>
    /// What belongs in the field.
    /// </summary>
    public readonly string? Description;

    /// <summary>
    /// Key of the field in <c>config</c> and <c>secretConfig</c>.
    /// </summary>
    public readonly string Id;

    /// <summary>
    /// Name of the field as people read it.
    /// </summary>
    public readonly string Label;

    /// <summary>
    /// Largest value of a number.
    /// </summary>
    public readonly double? Max;

    /// <summary>
    /// Smallest value of a number.
    /// </summary>
    public readonly double? Min;

    /// <summary>
    /// Values that a selection accepts.
    /// </summary>
    public readonly ImmutableArray<string> Options;

    /// <summary>
    /// Whether the platform sets the field itself.
    /// </summary>
    public readonly bool Readonly;

    /// <summary>
    /// Whether the field must have a value.
    /// </summary>
    public readonly bool Required;

    /// <summary>
    /// Whether the field belongs in <c>secretConfig</c>.
    /// </summary>
    public readonly bool Secret;

    /// <summary>
    /// <c>Text</c>, <c>Number</c>, <c>Date</c>, <c>Select</c>, <c>Multi-Select</c> or another kind that the platform names.
    /// </summary>
    public readonly string Type;

    /// <summary>
    /// Value on the platform. Never set for a secret field.
    /// </summary>
    public readonly object? Value;

    [OutputConstructor]
    private ConfigurationField(
        string? description,
        string id,
        string label,
        double? max,
        double? min,
        ImmutableArray<string> options,
        bool @readonly,
        bool required,
        bool secret,
        string type,
        object? value)
    {
        Description = description;
        Id = id;
        Label = label;
        Max = max;
        Min = min;
        Options = options;
        Readonly = @readonly;
        Required = required;
        Secret = secret;
        Type = type;
        Value = value;
    }
}
