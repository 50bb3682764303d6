using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>An attribute of a response that is not understood.</summary>
/// <param name="Name">Name of the attribute.</param>
/// <param name="FieldId">The field that has it; null if it is not one of a field.</param>
internal sealed record UnclearAttribute(string Name, string? FieldId)
{
    public Message Text => FieldId is null ? (Message)$"'{Name}'" : $"'{Name}' of field '{FieldId}'";
}
