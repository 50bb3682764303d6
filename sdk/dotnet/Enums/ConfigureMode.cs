// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System;
using System.ComponentModel;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// What Configure Connector does with the fields that a request leaves out.
/// </summary>
[EnumType]
public readonly struct ConfigureMode : IEquatable<ConfigureMode>
{
    private readonly string _value;

    private ConfigureMode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// It keeps their values.
    /// </summary>
    public static ConfigureMode Merge { get; } = new("merge");

    /// <summary>
    /// It empties them.
    /// </summary>
    public static ConfigureMode Replace { get; } = new("replace");

    /// <returns>True if both values are the same.</returns>
    public static bool operator ==(ConfigureMode left, ConfigureMode right) => left.Equals(right);

    /// <returns>True if the values differ.</returns>
    public static bool operator !=(ConfigureMode left, ConfigureMode right) => !left.Equals(right);

    /// <returns>The string that the provider receives.</returns>
    public static explicit operator string(ConfigureMode value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is ConfigureMode other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(ConfigureMode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
