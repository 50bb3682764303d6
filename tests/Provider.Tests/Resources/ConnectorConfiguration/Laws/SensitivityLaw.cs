using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Properties;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Functions;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>
/// Plainness is proven: the value of a field is imported, returned by a function or written back without being managed only if nothing suggests
/// a secret. A field that is declared secret is a secret, and one more hint never makes a field plainer.
/// </summary>
public sealed class SensitivityLaw
{
    private static readonly ConnectorKey Key = new("account", "connector");

    private static readonly Arbitrary<AnyMetadata> Fields = Arb.From(AnyMetadata.Any);

    private static readonly Arbitrary<(AnyMetadata Field, Func<AnyMetadata, AnyMetadata> Hint)> Hinted = Arb.From(
        from field in AnyMetadata.Any
        from hint in AnyMetadata.Hint
        select (field, hint));

    [Law(300)]
    public Property Sensitivity_AnyMetadata_IsPlainOnlyWithoutAHint() =>
        Prop.ForAll(Fields, field =>
        {
            var sensitivity = field.Read().Sensitivity;

            Assert.Equal(field.IsPlain, sensitivity == Sensitivity.Plain);
            Assert.Equal(field.IsDeclaredSecret, sensitivity == Sensitivity.Secret);
        });

    [Law(300)]
    public Property Sensitivity_OneMoreHint_IsNeverPlainer() =>
        Prop.ForAll(Hinted, input => Assert.True(input.Hint(input.Field).Read().Sensitivity >= input.Field.Read().Sensitivity, input.Hint(input.Field).ToString()));

    [Law(300)]
    public Property Import_AnyMetadata_ContainsPlainValuesOnly() =>
        Prop.ForAll(Fields, field =>
        {
            var imported = ConfigurationState.ImportedInputs(Key, Document(field));

            Assert.Equal(field is { IsPlain: true, ReadOnly: false }, imported.GetMap(PropertyNames.Config).ContainsKey(field.Id));
            Assert.Empty(imported.GetMap(PropertyNames.SecretConfig));
        });

    [Law(300)]
    public Property GetConnectorConfiguration_AnyMetadata_ReturnsPlainValuesOnly() =>
        Prop.ForAll(Fields, async field =>
        {
            var response = await Function(field).InvokeAsync(
                Map(("connectorId", Key.ConnectorId), ("accountId", Key.AccountId)), TestContext.Current.CancellationToken);

            var returned = Assert.IsType<PropertyMap>(Assert.Single(Assert.IsType<PropertyList>(response.Result["fields"])));
            Assert.Equal(field.IsPlain, returned.ContainsKey("value"));
        });

    [Law(300)]
    public Property Plan_UnmanagedField_IsWrittenBackOnlyIfPlain() =>
        Prop.ForAll(Fields, field =>
        {
            var planner = new SavePlanner(PropertyMap.Empty, Of(("config", Map(("managed", "new")))), PropertyMap.Empty, ignored: [], isFresh: false);
            var remote = RemoteState.FromState(PropertyMap.Empty).Observe(Document(field));

            if (field is { IsPlain: false, ReadOnly: false })
                Assert.Throws<ProviderException>(() => planner.Plan(Key, remote, ConfigureMode.Replace));
            else
                Assert.Equal(field is { IsPlain: true, ReadOnly: false }, planner.Plan(Key, remote, ConfigureMode.Replace).BuildPayload().Values.ContainsKey(field.Id));
            if (field is { IsPlain: true } or { ReadOnly: true })
                Assert.DoesNotContain(field.Id, planner.Plan(Key, remote, ConfigureMode.Unknown).BuildPayload().Values.Keys);
            Assert.DoesNotContain(field.Id, planner.Plan(Key, remote, ConfigureMode.Merge).BuildPayload().Values.Keys);
        });

    private static JObject Json(AnyMetadata field) => new() { ["lastUpdated"] = 10, ["configuration"] = new JArray(field.ToJson()) };

    private static ConfigurationDocument Document(AnyMetadata field) => ConfigurationDocument.Read(Json(field));

    private static GetConnectorConfigurationFunction Function(AnyMetadata field)
    {
        var api = new Mock<IConnectorsApi>(MockBehavior.Strict);
        api.Setup(api => api.GetConfigurationAsync(Key.ConnectorId, Key.AccountId, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new JObject { ["response"] = Json(field) });
        var time = new FakeTimeProvider();
        var client = new ConnectorsClient(api.Object, new ServerClock(), new SecretRegistry());
        var connectors = new ConnectorService(client, new BatchingConnectorsClient(client, batching: false, time, CancellationToken.None), maxRetries: 0, time);
        return new GetConnectorConfigurationFunction(
            new ConfigurationService(client, connectors, new AddedConnectors(time), NullLogger.Instance, time, CancellationToken.None), new PlannedConnectors(), NullLogger.Instance, defaultAccountId: null);
    }
}
