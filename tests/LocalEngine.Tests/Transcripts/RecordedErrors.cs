using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Converts recorded errors into exceptions. The recordings contain only code and message; the details of two errors are added here.</summary>
internal static class RecordedErrors
{
    /// <summary>Reads <c>rpc error: code = NAME desc = TEXT</c>.</summary>
    public static RpcException ToException(RecordedCall call)
    {
        var parts = call.Error!["rpc error: code = ".Length..].Split(" desc = ", 2);
        var code = System.Enum.Parse<StatusCode>(parts[0]);
        IMessage? detail = call.Method switch
        {
            "Create" => InitFailed(call),
            "Configure" => new ConfigureErrorMissingKeys
            {
                MissingKeys = { new ConfigureErrorMissingKeys.Types.MissingKey { Name = "connectors:clientSecret", Description = "client secret" } },
            },
            _ => null,
        };
        var status = new Google.Rpc.Status { Code = (int)code, Message = parts[1] };
        if (detail is not null)
            status.Details.Add(Any.Pack(detail));
        return status.ToRpcException();
    }

    /// <summary>The outputs are those in the recording of the next step.</summary>
    private static ErrorResourceInitFailed InitFailed(RecordedCall call)
    {
        var next = Recording.Load("failures")[1].Provider[0].Last(c => c.Method == "Diff" && c.Urn == call.Urn);
        return new ErrorResourceInitFailed
        {
            Id = (string)next.Request["id"]!,
            Properties = JsonParser.Default.Parse<Struct>(next.Request["olds"]!.ToString()),
            Reasons = { "consent is pending: open https://example.invalid/oauth" },
        };
    }
}
