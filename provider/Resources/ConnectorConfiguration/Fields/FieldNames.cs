using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>Lists names, such as ids of fields, in messages.</summary>
internal static class FieldNames
{
    /// <summary>Names that a message lists.</summary>
    private const int MaxNames = 20;

    public static Message List(IReadOnlyCollection<string> names)
    {
        Message? more = names.Count > MaxNames ? (Message)$" and {names.Count - MaxNames} more" : null;
        return $"{Message.Join(", ", names.Take(MaxNames).Select(name => (Message)$"{name}"))}{more}";
    }
}
