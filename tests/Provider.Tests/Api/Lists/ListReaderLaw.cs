using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Provider.Tests.Properties;

namespace Pulumi.Connectors.Provider.Tests.Api.Lists;

/// <summary>A list that is called complete lacks no item, on any platform and after any lists of the same endpoint.</summary>
public sealed class ListReaderLaw
{
    private static readonly PagingStyle[] Provable = [PagingStyle.Items, PagingStyle.Pages, PagingStyle.PagesFromOne, PagingStyle.Ignored];

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from style in Gen.Elements(Provable)
        from limit in Gen.Frequency((3, Gen.Choose(1, 12)), (2, Gen.Choose(13, 110)), (1, Gen.Elements(99, 100, 101, 1000)))
        from counts in Gen.Frequency((3, Gen.Choose(0, 14)), (2, Gen.Choose(0, 230)), (1, Gen.Constant(limit)), (1, Gen.Choose(0, 3).Select(times => times * Math.Min(limit, 100)))).ArrayOf(3)
        from total in Gen.Choose(0, 2)
        from change in Gen.Choose(0, 8)
        select new Case(style, limit, counts, total, change));

    [Law(2000)]
    public Property ReadComplete_StableList_ReturnsEachItem() => Prop.ForAll(Cases, async input => await AssertReadsAsync(input));

    [Law(2000)]
    public Property ReadComplete_ChangingList_MissesNoItemThatStays() => Prop.ForAll(Cases, async input => await AssertKeepsAsync(input));

    private static async Task AssertReadsAsync(Case input)
    {
        var reader = new ListReader();
        foreach (var count in input.Counts)
        {
            var platform = new PagedPlatform(input.Style, input.Limit, count) { Wrap = page => input.Wrap(page, count) };
            Assert.Equal(PagedPlatform.Ids(count), await platform.ListAsync(reader));

            var list = await reader.ReadAsync(platform.Source);
            Assert.Equal(PagedPlatform.Ids(count).Take(list.Items.Length), PagedPlatform.Ids(list));
            Assert.True(list.Items.Length == count || !list.IsComplete);
            Assert.Equal(PagedPlatform.Ids(count), PagedPlatform.Ids(await reader.CompleteAsync(platform.Source, list)));
        }
    }

    // One item is removed or added in front, at the end or in the middle, before one of the requests. If pages have one item, two cases cannot be
    // recognized: the second of two items becomes the first, and the first becomes the second one of pages that are numbered from 1.
    private static async Task AssertKeepsAsync(Case input)
    {
        var reader = new ListReader();
        foreach (var count in input.Counts)
        {
            PagedPlatform? platform = null;
            platform = new PagedPlatform(input.Style, input.Limit, count) { Change = request => input.ChangeList(platform!.Items, request) };
            try
            {
                var listed = await platform.ListAsync(reader);
                Assert.Empty(PagedPlatform.Ids(count).Intersect(platform.Items.Select(item => (string)item["connectorId"]!)).Except(listed));
            }
            catch (ApiException exception)
            {
                Assert.Equal(ApiFailure.InvalidResponse, exception.Failure);
            }
        }
    }

    private sealed record Case(PagingStyle Style, int Limit, int[] Counts, int Total, int Change)
    {
        public override string ToString() => $"{Style}, limit {Limit}, counts {string.Join(' ', Counts)}, total {Total}, change {Change}";

        public JObject Wrap(JArray page, int count) =>
            Total switch
            {
                0 => new JObject { ["response"] = page },
                1 => new JObject { ["response"] = new JObject { ["connectors"] = page, ["total"] = count } },
                _ => new JObject { ["data"] = page, ["meta"] = new JObject { ["count"] = page.Count } },
            };

        public void ChangeList(List<JToken> items, int request)
        {
            if (request != (Change / 2) + 1 || items.Count == 0 || (Limit == 1 && (items.Count == 2 || Style == PagingStyle.PagesFromOne)))
                return;
            var place = (Change % 3) switch { 0 => 0, 1 => items.Count / 2, _ => items.Count - 1 };
            if (Change % 2 == 0)
                items.RemoveAt(place);
            else
                items.Insert(place, PagedPlatform.Item(5000));
        }
    }
}
