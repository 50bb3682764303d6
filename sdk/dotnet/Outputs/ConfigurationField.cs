// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Collections.Immutable;
using Pulumi;

namespace MadConnect.Connectors.Outputs;

/// <summary>
/// Metadata and value of a field of a connector's configuration.
/// </summary>
[OutputType]
public sealed class ConfigurationField
{
    /// <summary>
    /// Description of the expected value. Absent if the API returns none.
    /// </summary>
    public readonly string? Description;

    /// <summary>
    /// Id of the field: its key in <c>config</c> or <c>secretConfig</c>.
    /// </summary>
    public readonly string Id;

    /// <summary>
    /// Display name of the field.
    /// </summary>
    public readonly string Label;

    /// <summary>
    /// Maximum of a number, inclusive. Absent if there is none.
    /// </summary>
    public readonly double? Max;

    /// <summary>
    /// Minimum of a number, inclusive. Absent if there is none.
    /// </summary>
    public readonly double? Min;

    /// <summary>
    /// Allowed values of a selection. Absent for other types.
    /// </summary>
    public readonly ImmutableArray<string> Options;

    /// <summary>
    /// Whether the field is read-only: MadConnect sets its value, and a program cannot.
    /// </summary>
    public readonly bool Readonly;

    /// <summary>
    /// Whether the field must have a value.
    /// </summary>
    public readonly bool Required;

    /// <summary>
    /// Whether the field is a secret. A secret must be set in <c>secretConfig</c>, not in <c>config</c>.
    /// </summary>
    public readonly bool Secret;

    /// <summary>
    /// Whether the value may be shown.
    /// </summary>
    public readonly FieldSensitivity Sensitivity;

    /// <summary>
    /// Type of the field, as the API returns it: <c>Text</c>, <c>Number</c>, <c>Date</c>, <c>Select</c>, <c>Multi-Select</c> or another type. Case is not significant.
    /// </summary>
    public readonly string Type;

    /// <summary>
    /// Current value. Present only if <c>sensitivity</c> is <c>plain</c> and the field has a value.
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
        FieldSensitivity sensitivity,
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
        Sensitivity = sensitivity;
        Type = type;
        Value = value;
    }
}
