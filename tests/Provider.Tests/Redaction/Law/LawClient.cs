using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>
/// Sends the requests of one case as the engine does, and checks the law for each. Responses are not read with the provider's own reader, which
/// would add marks.
/// </summary>
/// <param name="onOutcome">Receives the method and the outcome of each call.</param>
internal sealed class LawClient(ProviderFixture fixture, LawCase run, KnownSecrets secrets, SecretLaw law, Action<string> onOutcome)
{
    private readonly string _type = run.IsConfiguration ? ProviderFixture.ConfigurationType : ProviderFixture.ConnectorType;
    private readonly string _id = $"{LawProgram.AccountId(run)}/{LawProgram.ConnectorId(run)}";
    private readonly string _clearId = LawProgram.HasSecretId(run) ? string.Empty : $"{LawProgram.AccountId(run)}/{LawProgram.ConnectorId(run)}";

    private string Urn => $"urn:pulumi:dev::tests::{_type}::law";

    public async Task<bool> CheckConfigAsync(Struct news) =>
        await CallAsync(
            new("CheckConfig", string.Empty, news, [], []), () => fixture.Client.CheckConfigAsync(new CheckRequest { News = news })) is { Failures.Count: 0 };

    public Task DiffConfigAsync(Struct olds, Struct news) =>
        CallAsync(
            new("DiffConfig", string.Empty, news, [olds], []), () => fixture.Client.DiffConfigAsync(new DiffRequest { OldInputs = olds, Olds = olds, News = news }));

    /// <returns>Whether the settings are accepted.</returns>
    public async Task<bool> ConfigureAsync(Struct settings) =>
        await CallAsync(
            new("Configure", string.Empty, settings, [], []), () => fixture.Client.ConfigureAsync(new ConfigureRequest { Args = settings })) is not null;

    /// <returns>The inputs; null if they are refused.</returns>
    public async Task<Struct?> CheckAsync(Struct news, Struct olds)
    {
        var response = await CallAsync(
            new("Check", _clearId, news, [olds], []), () => fixture.Client.CheckAsync(new CheckRequest { Urn = Urn, Type = _type, Olds = olds, News = news }));
        return response is { Failures.Count: 0 } ? response.Inputs : null;
    }

    public Task DiffAsync(Struct news, Struct inputs, Struct state) =>
        CallAsync(
            new("Diff", _clearId, news, [inputs, state], []),
            () => fixture.Client.DiffAsync(new DiffRequest { Id = _id, Urn = Urn, Type = _type, News = news, OldInputs = inputs, Olds = state }));

    /// <returns>The state, also that of a resource that is not ready; null if nothing was created.</returns>
    public async Task<Struct?> CreateAsync(Struct inputs, bool preview = false)
    {
        ErrorResourceInitFailed? partial = null;
        var created = await CallAsync(
            new("Create", _clearId, inputs, [], []),
            () => fixture.Client.CreateAsync(new CreateRequest { Urn = Urn, Type = _type, Properties = inputs, Preview = preview }),
            failed => partial = StackResource.InitFailure(failed));
        return created?.Properties ?? partial?.Properties;
    }

    public Task UpdateAsync(Struct news, Struct inputs, Struct state, bool preview) =>
        CallAsync(
            new("Update", _clearId, news, [inputs, state], []),
            () => fixture.Client.UpdateAsync(new UpdateRequest { Id = _id, Urn = Urn, Type = _type, News = news, OldInputs = inputs, Olds = state, Preview = preview }));

    /// <param name="inputs">Null in an import; empty in a look-up.</param>
    public Task<ReadResponse?> ReadAsync(Struct? inputs, Struct? state) =>
        CallAsync(
            new("Read", _clearId, inputs, state is null ? [] : [state], []),
            () => fixture.Client.ReadAsync(new ReadRequest { Id = _id, Urn = Urn, Type = _type, Inputs = inputs, Properties = state }));

    public Task DeleteAsync(Struct inputs, Struct state) =>
        CallAsync(
            new("Delete", _clearId, inputs, [state], []),
            () => fixture.Client.DeleteAsync(new DeleteRequest { Id = _id, Urn = Urn, Type = _type, OldInputs = inputs, Properties = state }));

    public Task InvokeAsync(string function, Struct arguments) =>
        CallAsync(
            new(function, string.Empty, arguments, [], []),
            () => fixture.Client.InvokeAsync(new InvokeRequest { Tok = $"connectors:index:{function}", Args = arguments }));

    public async Task ListAsync(Struct query)
    {
        List<IMessage> listed = [];
        await CallAsync(
            new("List", LawProgram.ClearAccountId(run), query, [], []),
            async () =>
            {
                listed.AddRange(await fixture.Client.ListAsync(new ListRequest { Token = _type, Query = query }));
                return new Empty();
            });
        law.Check(new LawCall("List", LawProgram.ClearAccountId(run), query, [], [.. listed.Select(WireContent.Of)]));
    }

    public Task CancelAsync() => CallAsync(new("Cancel", string.Empty, null, [], []), fixture.Client.CancelAsync);

    private async Task<T?> CallAsync<T>(LawCall call, Func<Task<T>> send, Action<RpcException>? onFailure = null)
        where T : class, IMessage
    {
        foreach (var map in (Struct?[])[call.Program, .. call.State])
            secrets.Learn(map);
        var logged = fixture.Engine.Log.Count;
        ImmutableArray<WireContent> contents;
        T? response = null;
        try
        {
            response = await send();
            contents = [WireContent.Of(response)];
        }
        catch (RpcException exception)
        {
            onFailure?.Invoke(exception);
            contents = [WireContent.Of(exception)];
        }

        onOutcome($"{call.Method} {(response is not null ? "succeeded" : contents[0].Maps.IsEmpty ? "failed" : "is not ready")}");
        law.Check(call with { Contents = [.. contents, .. fixture.Engine.Log.Skip(logged).Select(WireContent.Of)] });
        return response;
    }
}
