using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Maps exceptions to gRPC statuses. The codes that the engine takes for "may have corrupted the state" (Unknown, Internal, DataLoss) are
/// used for bugs of the provider only.
/// </summary>
internal sealed class StatusMapper(SecretRegistry secrets, ToWire toWire)
{
    /// <param name="refreshBeforeUpdate">Copied into the details of a resource that is not ready, as into a success.</param>
    public RpcException Map(Exception exception, bool refreshBeforeUpdate) =>
        exception switch
        {
            RpcException status => status,
            OperationCanceledException => WithMessage(StatusCode.Cancelled, "The call was canceled."),
            MissingSettingsException missing => WithDetail(StatusCode.InvalidArgument, missing.Message, ToWire.MissingKeys(missing)),
            InvalidSettingsException => WithMessage(StatusCode.InvalidArgument, exception.Message),
            PartialResourceException partial => WithDetail(
                StatusCode.FailedPrecondition, partial.Message, toWire.InitFailed(partial, refreshBeforeUpdate)),
            ProviderException { Failure: var failure } => WithMessage(Code(failure), exception.Message),
            MalformedRequestException => WithMessage(StatusCode.InvalidArgument, exception.Message),
            _ => WithMessage(StatusCode.Internal, DescribeBug(exception)),
        };

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
            // UNAVAILABLE would mean that the plugin, not the platform, is gone.
            ProviderFailure.Unavailable => StatusCode.Aborted,
            _ => StatusCode.InvalidArgument,
        };

    // The message of an unexpected exception may contain anything; its type and its place do not.
    private static string DescribeBug(Exception exception) =>
        $"This is a bug in the connectors provider, please report it: {exception.GetType().Name} "
            + $"{exception.StackTrace?.Split('\n')[0].Trim() ?? "at an unknown place"}";

    private RpcException WithMessage(StatusCode code, string message) => new(new Status(code, secrets.Scrub(message)));

    private RpcException WithDetail(StatusCode code, string message, IMessage detail) =>
        new Google.Rpc.Status { Code = (int)code, Message = secrets.Scrub(message), Details = { Any.Pack(detail) } }.ToRpcException();
}
