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
/// <param name="refreshBeforeUpdate">Copied into the details of a resource that is not ready, as into a success.</param>
internal sealed class StatusMapper(ToWire toWire, bool refreshBeforeUpdate)
{
    /// <param name="writes">The writes of the call; null if it has none.</param>
    public RpcException Map(Exception failure, SentWrites? writes)
    {
        try
        {
            return Map(writes?.Keep(failure) ?? failure);
        }
        catch (Exception exception) when (writes is not null)
        {
            // The state of a resource that is not ready could not be converted.
            return Map(writes.Keep(exception));
        }
    }

    private RpcException Map(Exception exception) =>
        exception switch
        {
            RpcException status => status,
            OperationCanceledException => WithMessage(StatusCode.Cancelled, $"The call was canceled."),
            MissingSettingsException missing => WithMessage(StatusCode.InvalidArgument, missing.Text),
            InvalidSettingsException invalid => WithMessage(StatusCode.InvalidArgument, invalid.Text),
            PartialResourceException partial => WithDetail(
                StatusCode.FailedPrecondition, Message.Join(" ", partial.Reasons), toWire.InitFailed(partial, refreshBeforeUpdate)),
            ProviderException failed => WithMessage(Code(failed.Failure), failed.Text),
            MalformedRequestException malformed => WithMessage(StatusCode.InvalidArgument, malformed.Text),
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
    private static Message DescribeBug(Exception exception) =>
        $"This is a bug in the connectors provider, please report it: {exception.GetType().Name} "
            + $"{exception.StackTrace?.Split('\n')[0].Trim() ?? "at an unknown place"}";

    private RpcException WithMessage(StatusCode code, Message message) => new(new Status(code, toWire.Text(message)));

    private RpcException WithDetail(StatusCode code, Message message, IMessage detail) =>
        new Google.Rpc.Status { Code = (int)code, Message = toWire.Text(message), Details = { Any.Pack(detail) } }.ToRpcException();
}
