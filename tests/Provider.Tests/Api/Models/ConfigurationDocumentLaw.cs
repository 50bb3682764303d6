using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Provider.Tests.Foreign;
using Pulumi.Connectors.Provider.Tests.Properties;

namespace Pulumi.Connectors.Provider.Tests.Api.Models;

/// <summary>The meaning that is read from a configuration is the one that was written, however it was written.</summary>
public sealed class ConfigurationDocumentLaw
{
    private static readonly Arbitrary<WrittenDocument> Documents = Arb.From(WrittenDocument.Any);

    private static readonly Arbitrary<(WrittenDocument Document, Action<JObject>[] Changes)> Changed = Arb.From(
        from document in WrittenDocument.Any
        from count in Gen.Choose(1, 5)
        from changes in OddJson.Change.ArrayOf(count)
        select (document, changes));

    [Law(2000)]
    public Property Read_AnySpelling_ReadsTheMeaning() =>
        Prop.ForAll(Documents, written =>
        {
            var document = Read(written.ToJson());

            Assert.Equal((written.Configured, written.LastUpdated, written.SecretName), (document.Configured, document.LastUpdated, document.SecretName));
            Assert.Equal(written.Fields.Select(field => field.Id), document.Fields.Select(field => field.Id));
            Assert.All(written.Fields.Zip(document.Fields), pair => AssertSame(pair.First, pair.Second));
            Assert.Equal(written.Fields.IsEmpty ? FieldPlace.Empty : FieldPlace.Filled, document.FieldPlace);
            Assert.Empty(document.NotUnderstood);
        });

    [Law(2000)]
    public Property Read_AnyJson_EndsWithADocumentOrAnApiException() =>
        Prop.ForAll(Changed, input =>
        {
            var json = input.Document.ToJson();
            foreach (var change in input.Changes)
                change(json);
            try
            {
                var document = Read(json);
                Assert.Equal(document.FieldPlace == FieldPlace.NotUnderstood, document.NotUnderstood.Intersect(["secretConfig", "configuration"]).Any());
            }
            catch (ApiException exception)
            {
                Assert.Equal(ApiFailure.InvalidResponse, exception.Failure);
            }
            catch (JsonException)
            {
                // The text is no JSON, so that the reader of responses refuses it.
            }
        });

    private static ConfigurationDocument Read(JObject json)
    {
        using var reader = new Pulumi.Connectors.Api.Json.BoundedJsonReader(json.ToString(), CancellationToken.None);
        return ConfigurationDocument.Read(
            Envelope.ReadObject(reader.ReadToken() as JObject, EndpointNames.GetConfiguration, ConfigurationDocument.Attributes));
    }

    private static void AssertSame(WrittenField written, ConfigurationField field)
    {
        Assert.Equal(written.Value, field.Value?.ToString(Formatting.None));
        Assert.Equal(written.Required, field.Required);
        Assert.Equal(written.Options, field.Options);
        Assert.Empty(field.NotUnderstood);
    }
}
