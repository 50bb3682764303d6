// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System;
using System.ComponentModel;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// Reaction to a change of a configuration that was made outside the stack.
/// </summary>
[EnumType]
public readonly struct DriftAction : IEquatable<DriftAction>
{
    private readonly string _value;

    private DriftAction(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>
    /// Plans an update that writes the program's values again.
    /// </summary>
    public static DriftAction Update { get; } = new("update");

    /// <summary>
    /// Logs a warning and plans no change.
    /// </summary>
    public static DriftAction Warn { get; } = new("warn");

    /// <summary>
    /// Logs nothing and plans no change.
    /// </summary>
    public static DriftAction Ignore { get; } = new("ignore");

    /// <returns>True if both values are the same.</returns>
    public static bool operator ==(DriftAction left, DriftAction right) => left.Equals(right);

    /// <returns>True if the values differ.</returns>
    public static bool operator !=(DriftAction left, DriftAction right) => !left.Equals(right);

    /// <returns>The string that the provider receives.</returns>
    public static explicit operator string(DriftAction value) => value._value;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is DriftAction other && Equals(other);

    /// <inheritdoc/>
    public bool Equals(DriftAction other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
