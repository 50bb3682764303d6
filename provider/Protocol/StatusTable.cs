using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Configuration;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Exceptions → gRPC statuses: the one table. Codes that the engine takes for "may have corrupted the state" (Unknown, Internal, DataLoss)
/// are for our own bugs only.
/// </summary>
internal sealed class StatusTable(KnownSecrets secrets)
{
    public RpcException Translate(Exception exception) =>
        exception switch
        {
            RpcException status => status,
            OperationCanceledException => Plain(StatusCode.Cancelled, "The call was cancelled."),
            MissingSettingsException missing => Detailed(StatusCode.InvalidArgument, missing.Message, MissingKeys(missing)),
            InvalidSettingsException => Plain(StatusCode.InvalidArgument, exception.Message),
            ProviderException { Failure: var failure } => Plain(Code(failure), exception.Message),
            FormatException => Plain(StatusCode.InvalidArgument, exception.Message),
            _ => Plain(StatusCode.Internal, Bug(exception)),
        };

    /// <summary>What exists but is not ready: the engine keeps it, with its reasons.</summary>
    public RpcException NotReady(PartialResourceException partial, bool refreshBeforeUpdate) =>
        Detailed(StatusCode.FailedPrecondition, partial.Message, InitFailed(partial, refreshBeforeUpdate));

    private static StatusCode Code(ProviderFailure failure) =>
        failure switch
        {
            ProviderFailure.NotFound => StatusCode.NotFound,
            ProviderFailure.AlreadyExists => StatusCode.AlreadyExists,
            ProviderFailure.Precondition => StatusCode.FailedPrecondition,
            ProviderFailure.Unauthenticated => StatusCode.Unauthenticated,
            ProviderFailure.Denied => StatusCode.PermissionDenied,
            ProviderFailure.TimedOut => StatusCode.DeadlineExceeded,
            ProviderFailure.Throttled => StatusCode.ResourceExhausted,
            // UNAVAILABLE would say that the plugin, not the platform, is gone.
            ProviderFailure.Unavailable => StatusCode.Aborted,
            _ => StatusCode.InvalidArgument,
        };

    // The text of an exception that nobody expected may hold anything; its type and its place do not.
    private static string Bug(Exception exception) =>
        $"This is a bug in the connectors provider, please report it: {exception.GetType().Name} "
            + $"{exception.StackTrace?.Split('\n')[0].Trim() ?? "at an unknown place"}";

    private ErrorResourceInitFailed InitFailed(PartialResourceException partial, bool refreshBeforeUpdate) =>
        new()
        {
            Id = partial.Id,
            Properties = PropertyValueWriter.Write(partial.State),
            Inputs = PropertyValueWriter.Write(partial.Inputs),
            Reasons = { partial.Reasons.Select(secrets.Scrub) },
            RefreshBeforeUpdate = refreshBeforeUpdate,
        };

    private static ConfigureErrorMissingKeys MissingKeys(MissingSettingsException missing) =>
        new()
        {
            MissingKeys =
            {
                missing.Settings.Select(setting =>
                    new ConfigureErrorMissingKeys.Types.MissingKey { Name = setting.Name, Description = setting.Description }),
            },
        };

    private RpcException Plain(StatusCode code, string message) => new(new Grpc.Core.Status(code, secrets.Scrub(message)));

    private RpcException Detailed(StatusCode code, string message, IMessage detail) =>
        new Google.Rpc.Status { Code = (int)code, Message = secrets.Scrub(message), Details = { Any.Pack(detail) } }.ToRpcException();
}
