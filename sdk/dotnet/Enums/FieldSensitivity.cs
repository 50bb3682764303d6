// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System;
using System.ComponentModel;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// Whether the value of a field may be shown.
/// </summary>
[EnumType]
public readonly struct FieldSensitivity : IEquatable<FieldSensitivity>
{
    private readonly string _value;

    private FieldSensitivity(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// The value may be shown: the field has a known plain type, neither its metadata nor its names suggest a credential, and the value does not look masked.
    /// </summary>
    public static FieldSensitivity Plain { get; } = new("plain");

    /// <summary>
    /// The field is not declared as a secret, but it is not proven to be plain. The provider neither imports nor returns its value, and writes it only if the program sets it.
    /// </summary>
    public static FieldSensitivity Sensitive { get; } = new("sensitive");

    /// <summary>
    /// The platform declares the field as a secret. It must be set in <c>secretConfig</c>.
    /// </summary>
    public static FieldSensitivity Secret { get; } = new("secret");

    /// <returns>True if both values are the same.</returns>
    public static bool operator ==(FieldSensitivity left, FieldSensitivity right) => left.Equals(right);

    /// <returns>True if the values differ.</returns>
    public static bool operator !=(FieldSensitivity left, FieldSensitivity right) => !left.Equals(right);

    /// <returns>The string that the provider receives.</returns>
    public static explicit operator string(FieldSensitivity value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is FieldSensitivity other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(FieldSensitivity other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
