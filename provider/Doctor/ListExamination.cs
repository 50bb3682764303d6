using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Examines a complete list.</summary>
internal static class ListExamination
{
    /// <param name="endpoint">Name of the endpoint.</param>
    /// <param name="count">Number of items.</param>
    /// <param name="notUnderstood">Names of attributes of the items that are not understood.</param>
    public static Examination Of(ConnectorsClient client, string endpoint, int count, IEnumerable<string> notUnderstood)
    {
        ImmutableArray<UnclearAttribute> unclear =
            [.. notUnderstood.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new UnclearAttribute(name, null))];
        return new Examination(
            unclear.IsEmpty ? Verdict.Works : Verdict.Partly,
            [new Fact("connectors", count, null), .. Paging(client.PagingOf(endpoint), count), .. EnvelopeFacts.Of(client.EnvelopeOf(endpoint))])
        {
            NotUnderstood = unclear,
            Advice = unclear.IsEmpty ? null : (Message)$"The provider treats these attributes as absent.",
        };
    }

    private static IEnumerable<Fact> Paging(PagingMemory memory, int count)
    {
        int? limit = memory.Limit < ListReader.PageSize ? memory.Limit : null;
        yield return new Fact("paging", Name(memory.Style), $"paging: {Describe(memory.Style, count)}{DescribeLimit(memory, limit)}");
        yield return new Fact("pageLimit", limit is { } found ? new JValue(found) : JValue.CreateNull(), null);
    }

    private static string Name(PagingStyle style) =>
        style switch
        {
            PagingStyle.Items => "items",
            PagingStyle.Pages => "pages",
            PagingStyle.Ignored => "ignored",
            _ => "unknown",
        };

    private static Message Describe(PagingStyle style, int count) =>
        style switch
        {
            PagingStyle.Items => $"the offset counts items",
            PagingStyle.Pages => $"the offset counts pages",
            PagingStyle.Ignored => $"size and offset are ignored",
            _ when count == 0 => $"not known, because the list is empty",
            _ => $"not known, because the list is too short",
        };

    private static Message DescribeLimit(PagingMemory memory, int? limit) =>
        limit switch
        {
            { } found => $", a page has at most {Humanize.Count(found, "item")}",
            null when memory.LargestPage > 0 => $", no limit found up to {Humanize.Count(memory.LargestPage, "item")}",
            _ => $"",
        };
}
