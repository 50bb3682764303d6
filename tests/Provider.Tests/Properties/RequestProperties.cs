using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Values;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Properties;

/// <summary>Any request succeeds or is rejected as the caller's error: never with a status that stands for a bug of the provider.</summary>
public sealed class RequestProperties : ProviderTest
{
    private static readonly string[] Names =
    [
        .. SchemaInputs.Of(ProviderFixture.ConfigurationType), "lastUpdated", "remoteLastUpdated", "baseUrl", "routes", "maxRetries", "clientSecret", "batching", "__stateShape", "query", "dataType",
    ];

    private static readonly Arbitrary<PropertyMap[]> Maps = Arb.From(Map().ArrayOf(4));

    [Property(MaxTest = 100)]
    public Property AnyRequest_AnyContent_SucceedsOrIsRejected() =>
        Prop.ForAll(Maps, async maps =>
        {
            foreach (var type in (string[])[ProviderFixture.ConnectorType, ProviderFixture.ConfigurationType])
            {
                foreach (var call in Calls(type, [.. maps.Select(PropertyValueWriter.Write)]))
                    await AssertSucceedsOrIsRejectedAsync(call);
            }
        });

    private IEnumerable<Func<Task>> Calls(string type, Struct[] maps)
    {
        var (id, urn) = ($"{ProviderFixture.Account}/{TestCatalogue.Store}", $"urn:pulumi:dev::tests::{type}::any");
        yield return () => Fixture.Client.CheckConfigAsync(new CheckRequest { Olds = maps[0], News = maps[1] });
        yield return () => Fixture.Client.DiffConfigAsync(new DiffRequest { Olds = maps[0], News = maps[1], OldInputs = maps[2] });
        yield return () => Fixture.Client.CheckAsync(new CheckRequest { Type = type, Urn = urn, Olds = maps[0], News = maps[1] });
        yield return () => Fixture.Client.DiffAsync(new DiffRequest { Type = type, Urn = urn, Id = id, Olds = maps[0], News = maps[1], OldInputs = maps[2] });
        yield return () => Fixture.Client.CreateAsync(new CreateRequest { Type = type, Urn = urn, Properties = maps[1], Preview = true });
        yield return () => Fixture.Client.ReadAsync(new ReadRequest { Type = type, Urn = urn, Id = id, Properties = maps[0], Inputs = maps[1] });
        yield return () => Fixture.Client.UpdateAsync(
            new UpdateRequest { Type = type, Urn = urn, Id = id, Olds = maps[0], News = maps[1], OldInputs = maps[2], Preview = true });
        yield return () => Fixture.Client.UpdateAsync(new UpdateRequest { Type = type, Urn = urn, Id = id, Olds = maps[0], News = maps[1], OldInputs = maps[2] });
        yield return () => Fixture.Client.CreateAsync(new CreateRequest { Type = ProviderFixture.ConnectorType, Urn = urn, Properties = maps[1] });
        yield return () => Fixture.Client.DeleteAsync(new DeleteRequest { Type = type, Urn = urn, Id = id, Properties = maps[0], OldInputs = maps[2] });
        yield return () => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConnector", Args = maps[3] });
        yield return () => Fixture.Client.ListAsync(new ListRequest { Token = type, Query = maps[3] });
    }

    private static async Task AssertSucceedsOrIsRejectedAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RpcException exception)
        {
            Assert.False(
                exception.StatusCode is StatusCode.Unknown or StatusCode.Internal or StatusCode.DataLoss or StatusCode.Unavailable,
                $"{exception.StatusCode}: {exception.Status.Detail}");
        }
    }

    private static Gen<PropertyMap> Map() =>
        from names in Gen.OneOf(Gen.Elements(Names), ArbMap.Default.GeneratorFor<NonEmptyString>().Select(name => $"n{name.Get.Length}")).ListOf(5)
        from values in AnyValue.Arbitrary.Generator.ListOf(5)
        select PropertyMap.Create(names.Zip(values, KeyValuePair.Create));
}
