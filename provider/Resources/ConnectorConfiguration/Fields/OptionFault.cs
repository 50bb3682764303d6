using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>Describes a value that is none of the options of its field: by the options if they are few, otherwise by the nearest ones.</summary>
internal static class OptionFault
{
    private const int MaxListed = 20;

    private const int MaxNearest = 5;

    /// <param name="value">The value, whose nearest options are named; null if it is a secret, or no scalar.</param>
    public static Message Of(string? value, ImmutableArray<string> options)
    {
        var hint = value is null ? null : NearestName.LookAlikeHint(value, options);
        if (options.Length <= MaxListed)
            return $"must be one of {Message.List(options)}{hint}";
        Message nearest = value is null
            ? (Message)$"such as {Message.List([.. options.Take(MaxNearest)])}"
            : $"of which the nearest are {Message.List([.. NearestName.FindNearest(value, options, MaxNearest)])}";
        return $"must be one of {options.Length} options, {nearest}{hint}";
    }
}
