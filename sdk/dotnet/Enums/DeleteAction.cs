using System;
using System.ComponentModel;

namespace Pulumi.Connectors;

/// <summary>
/// What happens to a configuration whose resource is deleted. The API cannot delete a configuration by itself; removing its connector does.
/// </summary>
[EnumType]
public readonly struct DeleteAction : IEquatable<DeleteAction>
{
    private readonly string _value;

    private DeleteAction(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// Leave it as it is.
    /// </summary>
    public static DeleteAction Retain { get; } = new("retain");

    /// <summary>
    /// Overwrite every managed field with an empty value.
    /// </summary>
    public static DeleteAction Clear { get; } = new("clear");

    /// <summary>
    /// Remove the connector from the sub-account, which drops its configuration with it. Refused while a connection uses it.
    /// </summary>
    public static DeleteAction Remove { get; } = new("remove");

    public static bool operator ==(DeleteAction left, DeleteAction right) => left.Equals(right);

    public static bool operator !=(DeleteAction left, DeleteAction right) => !left.Equals(right);

    public static explicit operator string(DeleteAction value) => value._value;

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is DeleteAction other && Equals(other);

    public bool Equals(DeleteAction other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    public override string ToString() => _value;
}
