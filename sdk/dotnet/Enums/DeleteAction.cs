// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System;
using System.ComponentModel;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// What happens to a configuration when its resource is deleted. The API has no operation that deletes a configuration without its connector.
/// </summary>
[EnumType]
public readonly struct DeleteAction : IEquatable<DeleteAction>
{
    private readonly string _value;

    private DeleteAction(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// Leaves the configuration unchanged.
    /// </summary>
    public static DeleteAction Retain { get; } = new("retain");

    /// <summary>
    /// Overwrites every managed field with an empty value.
    /// </summary>
    public static DeleteAction Clear { get; } = new("clear");

    /// <summary>
    /// Removes the connector, and its configuration with it, from the sub-account. Fails if a connection uses the connector.
    /// </summary>
    public static DeleteAction Remove { get; } = new("remove");

    /// <returns>True if both values are the same.</returns>
    public static bool operator ==(DeleteAction left, DeleteAction right) => left.Equals(right);

    /// <returns>True if the values differ.</returns>
    public static bool operator !=(DeleteAction left, DeleteAction right) => !left.Equals(right);

    /// <returns>The string that the provider receives.</returns>
    public static explicit operator string(DeleteAction value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is DeleteAction other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(DeleteAction other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
