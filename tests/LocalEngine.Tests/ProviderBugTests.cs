using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.Tests.Toy;
using Pulumirpc;
using static Pulumi.Connectors.LocalEngine.Tests.Toy.ToyStack;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Mistakes that the real engine refuses or ignores silently. Both fail here.</summary>
public sealed class ProviderBugTests
{
    private static readonly Value Unknown = Value.ForString(PropertyWire.Unknown);
    private static readonly Value Special = Value.ForStruct(Object((PropertyWire.Signature, "00000000000000000000000000000000")));
    private static readonly Value EmptySecret = Value.ForStruct(Object((PropertyWire.Signature, PropertyWire.SecretKind)));

    /// <summary>A response of Create, and the message about it.</summary>
    public static TheoryData<string, string> Creations() => new()
    {
        { "no kind", "a value without a kind" },
        { "unknown", "an unknown value, although all inputs are known" },
        { "special", "an unrecognized signature" },
        { "empty secret", "a secret without its value" },
        { "empty id", "an empty id" },
        { "echo", "output 'copy' holds a secret input in clear" },
    };

    [Theory]
    [MemberData(nameof(Creations))]
    public async Task Create_InvalidResponse_FailsTheRun(string kind, string message)
    {
        var stack = new ToyStack(new ToyProvider
        {
            OnCreate = r => kind switch
            {
                "no kind" => new CreateResponse { Id = "1", Properties = Object(("x", new Value())) },
                "unknown" => new CreateResponse { Id = "1", Properties = Object(("x", Unknown)) },
                "special" => new CreateResponse { Id = "1", Properties = Object(("x", Special)) },
                "empty secret" => new CreateResponse { Id = "1", Properties = Object(("x", EmptySecret)) },
                "empty id" => new CreateResponse { Properties = r.Properties },
                _ => new CreateResponse { Id = "1", Properties = Object(("copy", PropertyWire.Reveal(r.Properties.Fields["password"]))) },
            },
        });

        var exitCode = await stack.UpAsync(Thing("a", ("password", Secret("CANARY-PW"))));

        Assert.Equal(1, exitCode);
        Assert.Contains("error: provider bug: ", stack.Output, StringComparison.Ordinal);
        Assert.Contains(message, stack.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", stack.Output, StringComparison.Ordinal);
    }

    /// <summary>A response of Diff, and the message about it.</summary>
    public static TheoryData<string, string> Diffs() => new()
    {
        { """{"changes": 7}""", "changes is 7" },
        { """{"changes": "DIFF_NONE", "replaces": ["x"]}""", "with DIFF_NONE" },
        { """{"changes": "DIFF_SOME", "diffs": ["x"], "detailedDiff": {"x": {}}}""", "without hasDetailedDiff" },
        { """{"changes": "DIFF_SOME", "diffs": ["y"], "hasDetailedDiff": true, "detailedDiff": {"x.z": {}}}""", "'x' is not in diffs" },
        { """{"changes": "DIFF_SOME", "diffs": ["x"], "hasDetailedDiff": true, "detailedDiff": {"x[": {}}}""", "is not a property path" },
        { """{"changes": "DIFF_SOME", "diffs": ["x"], "hasDetailedDiff": true, "detailedDiff": {"x": {"kind": 9}}}""", "has the kind 9" },
    };

    [Theory]
    [MemberData(nameof(Diffs))]
    public async Task Diff_InvalidResponse_FailsTheRun(string response, string message)
    {
        var stack = new ToyStack(new ToyProvider());
        await stack.UpAsync(Thing("a"));
        stack.Provider.OnDiff = _ => DiffResponse.Parser.ParseJson(response);

        Assert.Equal(1, await stack.UpAsync(Thing("a")));
        Assert.Contains($"error: provider bug: Diff of {UrnOf("a")}: ", stack.Output, StringComparison.Ordinal);
        Assert.Contains(message, stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckConfig_ChangesVersion_FailsTheRun()
    {
        var stack = new ToyStack(new ToyProvider { OnCheckConfig = _ => new CheckResponse { Inputs = Object(("version", "9.9.9")) } });
        var thing = Thing("a");
        thing.Version = "1.2.3";

        Assert.Equal(1, await stack.UpAsync(thing));
        Assert.Contains("provider bug: CheckConfig: changed the setting 'version'", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_TwoCauses_FailsTheRun()
    {
        var status = new Google.Rpc.Status { Code = 9, Message = "failed" };
        status.Details.Add(Any.Pack(new ErrorCause { Message = "one" }));
        status.Details.Add(Any.Pack(new ErrorCause { Message = "two" }));
        var stack = new ToyStack(new ToyProvider { OnCreate = _ => throw status.ToRpcException() });

        Assert.Equal(1, await stack.UpAsync(Thing("a")));
        Assert.Contains("provider bug: an error with 2 ErrorCause details", stack.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LogSeverity.Info, "provider bug: a log message holds a secret in clear")]
    [InlineData((LogSeverity)9, "provider bug: a log message of severity 9")]
    public async Task Log_SecretOrOddSeverity_FailsTheRun(LogSeverity severity, string message)
    {
        var stack = new ToyStack(new ToyProvider { Says = new LogRequest { Severity = severity, Message = "sent CANARY-PW" } });

        Assert.Equal(1, await stack.UpAsync(Thing("a", ("password", Secret("CANARY-PW")))));
        Assert.Contains(message, stack.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_ErrorOfAProvider_IsShownAndFailsNothing()
    {
        var stack = new ToyStack(new ToyProvider { Says = new LogRequest { Severity = LogSeverity.Error, Message = "just saying", Urn = UrnOf("a") } });

        Assert.Equal(0, await stack.UpAsync(Thing("a")));
        Assert.Contains($"error: just saying\n    [urn={UrnOf("a")}]", stack.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_TextHoldsASecret_IsMaskedAndSaidSo()
    {
        var stack = new ToyStack(new ToyProvider { OnCreate = _ => throw new RpcException(new Status(StatusCode.InvalidArgument, "refused CANARY-PW")) });

        Assert.Equal(1, await stack.UpAsync(Thing("a", ("password", Secret("CANARY-PW")))));
        Assert.Contains("refused [secret]", stack.Output, StringComparison.Ordinal);
        Assert.Contains("this message held a secret in clear", stack.Output, StringComparison.Ordinal);
    }
}
