using System;
using System.ComponentModel;

namespace Pulumi.Connectors;

/// <summary>
/// What to do when somebody else changed a configuration.
/// </summary>
[EnumType]
public readonly struct DriftAction : IEquatable<DriftAction>
{
    private readonly string _value;

    private DriftAction(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// Plan an update that writes the program's values again.
    /// </summary>
    public static DriftAction Update { get; } = new("update");

    /// <summary>
    /// Say so and change nothing.
    /// </summary>
    public static DriftAction Warn { get; } = new("warn");

    /// <summary>
    /// Say nothing.
    /// </summary>
    public static DriftAction Ignore { get; } = new("ignore");

    public static bool operator ==(DriftAction left, DriftAction right) => left.Equals(right);

    public static bool operator !=(DriftAction left, DriftAction right) => !left.Equals(right);

    public static explicit operator string(DriftAction value) => value._value;

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is DriftAction other && Equals(other);

    public bool Equals(DriftAction other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    public override string ToString() => _value;
}
