using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Foreign;

/// <summary>A response of a platform that differs from what is expected.</summary>
/// <param name="Headers">Further headers: name and value, one a line.</param>
internal sealed record ForeignResponse(int Status, string ContentType, string Body, string Headers = "")
{
    private static readonly int[] OddStatuses = [201, 204, 206, 300, 302, 304, 400, 401, 403, 404, 405, 408, 409, 418, 422, 429, 451, 500, 501, 502, 503, 504, 599, 799];

    private static readonly string[] OddTypes = ["text/html; charset=utf8", "text/html; charset=windows-1252", "application/json; charset=\"\"", "nonsense", string.Empty];

    private static readonly string[] OddHeaders =
    [
        "Retry-After: 2", "Retry-After: -1", "Retry-After: 99999999999", "Retry-After: 1.5", "Retry-After: soon", "Retry-After: 2147483647",
        "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\nDate: Thu, 01 Jan 1970 00:00:00 GMT", "Date: yesterday", "Date: Fri, 31 Dec 9999 23:59:59 GMT",
        "Location: ::", "Content-Encoding: gzip", "Content-Language: x\u00fc", "Content-Range: bytes 0-1/2",
    ];

    private static readonly string[] EnvelopeStatuses = ["0", "200", "\"200\"", "201", "400", "401", "404", "409", "429", "500", "1e30", "-1", "2.5", "\"many\"", "null", "{}", "[]"];

    /// <summary>Generates a response from the JSON that is expected.</summary>
    public static Gen<ForeignResponse> Of(string expected) =>
        from status in Gen.Frequency((9, Gen.Constant(200)), (1, Gen.Elements(OddStatuses)))
        from type in Gen.Frequency((9, Gen.Constant("application/json")), (1, Gen.Elements(OddTypes)))
        from body in Gen.Frequency((11, Gen.Constant(expected)), (11, Changed(expected)), (2, Gen.Elements(OddJson.Bodies)))
        from headers in Gen.Frequency((9, Gen.Constant(string.Empty)), (1, Gen.Elements(OddHeaders)))
        select new ForeignResponse(status, type, body, headers);

    private static Gen<string> Changed(string expected) =>
        from count in Gen.Choose(1, 4)
        from changes in OddJson.Change.ArrayOf(count)
        from envelope in Gen.Frequency((5, Gen.Constant<string?>(null)), (1, Gen.Elements(EnvelopeStatuses).Select(status => (string?)status)))
        select Apply(expected, changes, envelope);

    private static string Apply(string expected, Action<JObject>[] changes, string? envelopeStatus)
    {
        var document = JObject.Parse(expected);
        foreach (var change in changes.ToImmutableArray())
            change(document);
        if (envelopeStatus is not null)
            document["statusCode"] = new JRaw(envelopeStatus);
        return document.ToString(Formatting.None);
    }
}
