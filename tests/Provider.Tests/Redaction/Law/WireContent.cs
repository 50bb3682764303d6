using System.Collections;
using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Everything that a message of the plugin contains: property maps by the name of their field, and all other strings.</summary>
internal sealed record WireContent(ImmutableArray<(string Name, Struct Map)> Maps, ImmutableArray<(string Name, string Text)> Texts)
{
    private static readonly TypeRegistry Details =
        TypeRegistry.FromMessages(ErrorResourceInitFailed.Descriptor, ConfigureErrorMissingKeys.Descriptor);

    public static WireContent Of(IMessage message)
    {
        var found = Find(message.Descriptor.Name, message).ToList();
        return new WireContent(
            [.. found.Where(item => item.Content is Struct).Select(item => (item.Name, (Struct)item.Content))],
            [.. found.Where(item => item.Content is string).Select(item => (item.Name, (string)item.Content))]);
    }

    public static WireContent Of(RpcException failure)
    {
        var details = Of(failure.GetRpcStatus() ?? new Google.Rpc.Status());
        IEnumerable<string> texts = [failure.Status.Detail, failure.Message, .. failure.Trailers.Where(entry => !entry.IsBinary).Select(entry => entry.Value)];
        return details with { Texts = details.Texts.AddRange(texts.Select(text => ("status", text))) };
    }

    private static IEnumerable<(string Name, object Content)> Find(string name, object? value) =>
        value switch
        {
            null => [],
            string or Struct => [(name, value)],
            Any detail => Find(name, detail.Unpack(Details)),
            IMessage message => message.Descriptor.Fields.InDeclarationOrder().SelectMany(field => Find(field.Name, field.Accessor.GetValue(message))),
            IDictionary map => map.Keys.Cast<object>().Concat(map.Values.Cast<object>()).SelectMany(item => Find(name, item)),
            IEnumerable list and not ByteString => list.Cast<object>().SelectMany(item => Find(name, item)),
            _ => [],
        };
}
