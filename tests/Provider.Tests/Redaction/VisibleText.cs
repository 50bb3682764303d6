using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Redaction;

/// <summary>Returns all strings that leave the plugin outside secret values: the engine may show them.</summary>
internal static class VisibleText
{
    private static readonly TypeRegistry Details =
        TypeRegistry.FromMessages(ErrorResourceInitFailed.Descriptor, ConfigureErrorMissingKeys.Descriptor);

    public static IEnumerable<string> Of(ProviderFixture fixture) =>
        fixture.Client.Responses.SelectMany(Of)
            .Concat(fixture.Client.Failures.SelectMany(Of))
            .Concat(fixture.Engine.Log.SelectMany(entry => Of(entry)));

    public static IEnumerable<string> Of(RpcException failure) =>
        failure.Trailers.Where(entry => !entry.IsBinary).Select(entry => entry.Value)
            .Append(failure.Status.Detail)
            .Append(failure.ToString())
            .Concat(Of(failure.GetRpcStatus() ?? new Google.Rpc.Status()));

    public static IEnumerable<string> Of(IMessage message) =>
        message switch
        {
            Struct map when IsSecret(map) => [],
            Any detail => Of(detail.Unpack(Details)),
            _ => message.Descriptor.Fields.InDeclarationOrder().SelectMany(field => Texts(field, field.Accessor.GetValue(message))),
        };

    private static IEnumerable<string> Texts(FieldDescriptor field, object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            IMessage message => Of(message),
            IDictionary map => map.Keys.Cast<object>().Concat(map.Values.Cast<object>()).SelectMany(item => Texts(field, item)),
            IEnumerable list and not ByteString => list.Cast<object>().SelectMany(item => Texts(field, item)),
            _ => [Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty],
        };

    private static bool IsSecret(Struct map) =>
        map.Fields.TryGetValue(WireSignature.Key, out var signature) && signature.StringValue == WireSignature.Secret;
}
