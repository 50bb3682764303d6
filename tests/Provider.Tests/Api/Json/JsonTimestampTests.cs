using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Provider.Tests.Properties;

namespace Pulumi.Connectors.Provider.Tests.Api.Json;

public sealed class JsonTimestampTests
{
    private static readonly Func<DateTimeOffset, JToken>[] Spellings =
    [
        time => time.ToUnixTimeSeconds(),
        time => $" {time.ToUnixTimeSeconds()} ",
        time => time.ToUnixTimeSeconds() + 0.0m,
        time => time.ToUnixTimeMilliseconds(),
        time => $"{time.ToUnixTimeMilliseconds()}",
        time => time.ToUnixTimeMilliseconds() * 1000,
        time => time.ToUnixTimeMilliseconds() * 1_000_000,
        time => (time.ToUnixTimeMilliseconds() / 1000m).ToString(CultureInfo.InvariantCulture),
        time => Format(time, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
        time => Format(time, "yyyy-MM-dd't'HH:mm:ss'z'"),
        time => Format(time, "yyyy-MM-dd HH:mm:ss"),
        time => Format(time, "yyyy-MM-dd HH:mm:ss 'UTC'"),
        time => Format(time, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
        time => Format(time, "yyyy-MM-dd'T'HH:mm:ss.fff'000000Z'"),
        time => Format(time, "yyyy-MM-dd'T'HH:mm:ss,fff"),
        time => time.ToOffset(TimeSpan.FromHours(5.5)).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture),
        time => time.ToOffset(TimeSpan.FromHours(-8)).ToString("yyyy-MM-dd'T'HH:mm:ss'-0800'", CultureInfo.InvariantCulture),
        time => time.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd HH:mm:ss'+02'", CultureInfo.InvariantCulture),
        time => time.ToString("r", CultureInfo.InvariantCulture),
    ];

    private static readonly Arbitrary<(long Milliseconds, int Spelling)> Timestamps = Arb.From(
        from seconds in Gen.Choose(200_000_000, int.MaxValue)
        from milliseconds in Gen.Choose(0, 999)
        from spelling in Gen.Choose(0, Spellings.Length - 1)
        select ((seconds * 1000L) + milliseconds, spelling));

    [Law(2000)]
    public Property TryRead_AnySpelling_ReadsTheSameTime() =>
        Prop.ForAll(Timestamps, input =>
        {
            var written = DateTimeOffset.FromUnixTimeMilliseconds(input.Milliseconds);

            Assert.True(JsonTimestamp.TryRead(Spellings[input.Spelling](written), out var read));

            var isExact = read == written;
            Assert.True(isExact || read == DateTimeOffset.FromUnixTimeSeconds(written.ToUnixTimeSeconds()), $"{read:O}");
        });

    [Theory]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("\"0\"")]
    [InlineData("0.0")]
    [InlineData("undefined")]
    [InlineData("\"0001-01-01T00:00:00Z\"")]
    [InlineData("\"1970-01-01T00:00:00Z\"")]
    public void TryRead_NoTime_IsUnderstood(string json)
    {
        Assert.True(JsonTimestamp.TryRead(Read(json), out var timestamp));
        Assert.Null(timestamp);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1700000000]")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2026-02-30T00:00:00Z\"")]
    [InlineData("\"2026-01-01\"")]
    [InlineData("\"10:30\"")]
    [InlineData("\"01/02/2026 10:30:00\"")]
    [InlineData("\"9999-12-31T23:59:59-14:00\"")]
    [InlineData("123456789012345678901234")]
    public void TryRead_Other_IsNotUnderstood(string json)
    {
        Assert.False(JsonTimestamp.TryRead(Read(json), out var timestamp));
        Assert.Null(timestamp);
    }

    private static string Format(DateTimeOffset time, string format) => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static JToken Read(string json)
    {
        using var reader = new BoundedJsonReader(json, CancellationToken.None);
        return reader.ReadToken();
    }
}
