using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Values;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Redaction;

/// <summary>A secret that any call has read or returned is hidden in every message from the platform.</summary>
public sealed class RegisteredSecretsTests : ProviderTest
{
    private const string Canary = "registered-canary";

    private EchoingApi _api = null!;

    /// <summary>Every call of this provider with each property map of its request.</summary>
    public static TheoryData<string, string> RequestMaps =>
        [.. ImplementedCalls.SelectMany(call => Maps(call.InputType).Select(map => (call.Name, map.Name)))];

    private static ServiceDescriptor Service { get; } = CheckRequest.Descriptor.File.Services.Single(service => service.Name == "ResourceProvider");

    private static IEnumerable<MethodDescriptor> ImplementedCalls =>
        Service.Methods.Where(method => typeof(ProviderService).GetMethod(method.Name, BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public) is not null);

    [Theory]
    [MemberData(nameof(RequestMaps))]
    public async Task AnyCall_SecretInRequest_IsHiddenAfterwards(string call, string map)
    {
        var method = Service.FindMethodByName(call);
        var request = method.InputType.Parser.ParseFrom(ByteString.Empty);
        method.InputType.FindFieldByName(map).Accessor.SetValue(
            request, PropertyValueWriter.Write(Connector().With("config", Map(("account", "acme"))).With("nested", new PropertyList([Of(("deep", Secret(String(Canary))))]))));

        await Fixture.Client.TryCallAsync(method, request);

        await AssertHiddenAsync();
    }

    [Theory]
    [InlineData("Check", "secretConfig")]
    [InlineData("CheckConfig", "clientSecret")]
    public async Task Check_SecretWithoutMark_IsHiddenAfterwards(string call, string property)
    {
        var value = property == "secretConfig" ? Map(("apiKey", Canary)) : String(Canary);
        var request = new CheckRequest { Type = ProviderFixture.ConfigurationType, News = PropertyValueWriter.Write(Connector().With(property, value)) };

        await Fixture.Client.CallAsync<CheckRequest, CheckResponse>(call, request);

        await AssertHiddenAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _api.DisposeAsync();
    }

    private protected override async Task<ProviderFixture> StartAsync()
    {
        _api = await EchoingApi.StartAsync();
        return await ProviderFixture.StartAsync(settings: [("baseUrl", String(_api.Address)), ("maxRetries", PropertyValue.Of(0))]);
    }

    private static IEnumerable<FieldDescriptor> Maps(MessageDescriptor message) =>
        message.Fields.InDeclarationOrder().Where(field => field is { FieldType: FieldType.Message, IsRepeated: false } && field.MessageType == Struct.Descriptor);

    private async Task AssertHiddenAsync()
    {
        (_api.Prefix, _api.Fails) = ($"{Canary} is wrong. ", request => !EchoingApi.IsToken(request));

        await AssertFailsAsync(
            StatusCode.InvalidArgument,
            SecretRegistryTests.Withheld,
            () => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConnectors", Args = new Struct() }));
    }
}
