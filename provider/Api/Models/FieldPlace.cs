namespace Pulumi.Connectors.Api.Models;

/// <summary>What a response shows of the place where the fields of a configuration stand.</summary>
internal enum FieldPlace
{
    /// <summary>The response has no such place.</summary>
    Absent,

    /// <summary>The place is there and contains no field.</summary>
    Empty,

    /// <summary>The place contains fields.</summary>
    Filled,

    /// <summary>The place contains something that is not understood, perhaps beside fields.</summary>
    NotUnderstood,
}
