using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Calls about resources and functions of one provider in one phase. Every response is validated against <see cref="ResponseRules"/>.</summary>
internal sealed class ResourceCalls(ProviderInstance provider, string statusAddress, bool preview)
{
    /// <param name="urn">Current URN of the resource.</param>
    /// <param name="old">The resource in the state; null if there is none.</param>
    /// <param name="news">The inputs of the program.</param>
    /// <param name="seed">Random bytes of the registration.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Struct> CheckAsync(string urn, ResourceState? old, Struct news, ByteString seed, CancellationToken cancellationToken)
    {
        if (provider.Unknown)
            return news;
        var request = new CheckRequest
        {
            Urn = urn,
            Olds = Wire(old?.Inputs ?? new Struct()),
            OldOutputs = Wire(old?.Outputs ?? new Struct()),
            News = Wire(news),
            RandomSeed = seed,
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
        };
        var response = await provider.CallAsync(client => client.CheckAsync(request, cancellationToken: cancellationToken));
        if (response.Failures.Count > 0)
            throw new CheckFailedException(urn, response.Failures);
        return Remark(ResponseRules.Properties(response.Inputs, preview, $"Check of {urn}"), news);
    }

    /// <param name="old">The resource in the state, with its outputs and inputs.</param>
    /// <param name="urn">Current URN of the resource.</param>
    /// <param name="news">New inputs.</param>
    /// <param name="ignoreChanges">Property paths whose changes are ignored.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<DiffDecision> DiffAsync(ResourceState old, string urn, Struct news, IEnumerable<string> ignoreChanges, CancellationToken cancellationToken)
    {
        if (provider.Unknown)
            return DiffDecision.Of(ChangeKind.Update);
        var request = new DiffRequest
        {
            Id = old.Id,
            Urn = urn,
            Olds = Wire(old.Outputs),
            OldInputs = Wire(old.Inputs),
            News = Wire(news),
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
            IgnoreChanges = { ignoreChanges },
        };
        return Decide(await provider.CallAsync(client => client.DiffAsync(request, cancellationToken: cancellationToken)), old.Inputs, news, $"Diff of {urn}");
    }

    public async Task<CreateResponse> CreateAsync(string urn, Struct inputs, double timeout, CancellationToken cancellationToken)
    {
        if (provider.Unknown)
            return new CreateResponse { Properties = new Struct() };
        var request = new CreateRequest
        {
            Urn = urn,
            Properties = Wire(inputs),
            Timeout = timeout,
            Preview = preview,
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
            ResourceStatusAddress = statusAddress,
            ResourceStatusToken = Token(),
        };
        var response = await provider.CallAsync(client => client.CreateAsync(request, cancellationToken: cancellationToken));
        if (response.Id.Length == 0 && !preview)
            throw new ProviderBugException($"Create of {urn}: an empty id");
        response.Properties = Outputs(response.Properties, inputs, $"Create of {urn}");
        return response;
    }

    public async Task<UpdateResponse> UpdateAsync(ResourceState old, string urn, Struct news, IEnumerable<string> ignoreChanges, double timeout, CancellationToken cancellationToken)
    {
        if (provider.Unknown)
            return new UpdateResponse { Properties = new Struct() };
        var request = new UpdateRequest
        {
            Id = old.Id,
            Urn = urn,
            Olds = Wire(old.Outputs),
            OldInputs = Wire(old.Inputs),
            News = Wire(news),
            Timeout = timeout,
            IgnoreChanges = { ignoreChanges },
            Preview = preview,
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
            ResourceStatusAddress = statusAddress,
            ResourceStatusToken = Token(),
        };
        var response = await provider.CallAsync(client => client.UpdateAsync(request, cancellationToken: cancellationToken));
        response.Properties = Outputs(response.Properties, news, $"Update of {urn}");
        return response;
    }

    /// <summary>Reads a resource: with empty properties for an import, given ones for a look-up, and the whole state for a refresh.</summary>
    public Task<ReadResponse> ReadAsync(string urn, string id, Struct? inputs, Struct? properties, double timeout, CancellationToken cancellationToken) =>
        ReadAsync(
            new ReadRequest
            {
                Id = id,
                Urn = urn,
                Inputs = inputs is null ? null : Wire(inputs),
                Properties = properties is null ? null : Wire(properties),
                Timeout = timeout,
                Name = Urn.Name(urn),
                Type = Urn.Type(urn),
                ResourceStatusAddress = statusAddress,
                ResourceStatusToken = Token(),
            },
            inputs ?? new Struct(),
            properties ?? new Struct(),
            cancellationToken);

    /// <summary>Reads for the import command, the only call without a status address.</summary>
    public Task<ReadResponse> ReadForImportAsync(string urn, string id, CancellationToken cancellationToken) =>
        ReadAsync(new ReadRequest { Id = id, Urn = urn, Properties = new Struct(), Name = Urn.Name(urn), Type = Urn.Type(urn) }, new Struct(), new Struct(), cancellationToken);

    public async Task DeleteAsync(ResourceState old, CancellationToken cancellationToken)
    {
        var request = new DeleteRequest
        {
            Id = old.Id,
            Urn = old.Urn,
            Properties = Wire(old.Outputs),
            OldInputs = Wire(old.Inputs),
            Timeout = old.Timeouts.Delete,
            Name = Urn.Name(old.Urn),
            Type = old.Type,
            ResourceStatusAddress = statusAddress,
            ResourceStatusToken = Token(),
        };
        await provider.CallAsync(client => client.DeleteAsync(request, cancellationToken: cancellationToken));
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(string token, Struct args, CancellationToken cancellationToken)
    {
        if (provider.Unknown || PropertyWire.Any(args, PropertyWire.IsUnknown))
            return new ResourceInvokeResponse { Return = new Struct(), Unknown = true };
        var request = new InvokeRequest { Tok = token, Args = Wire(args), Preview = preview };
        var response = await provider.CallAsync(client => client.InvokeAsync(request, cancellationToken: cancellationToken));
        var result = ResponseRules.Properties(response.Return, unknowns: false, $"Invoke of {token}");
        if (!provider.AcceptsSecrets && PropertyWire.Any(args, PropertyWire.IsSecret))
            result = SecretMarks.All(result);
        return new ResourceInvokeResponse { Return = result, Failures = { response.Failures } };
    }

    /// <summary>Interprets the response of Diff or DiffConfig.</summary>
    public static DiffDecision Decide(DiffResponse diff, Struct olds, Struct news, string where)
    {
        ResponseRules.Diff(diff, where);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffUnknown)
            return DiffDecision.Of(PropertyWire.Plain(olds).Equals(PropertyWire.Plain(news)) ? ChangeKind.None : ChangeKind.Update);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffNone)
            return DiffDecision.Of(ChangeKind.None);
        var replaces = diff.Replaces.Count > 0 || diff.DetailedDiff.Values.Any(p => p.Kind is PropertyDiff.Types.Kind.AddReplace
            or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace);
        return new DiffDecision(replaces ? ChangeKind.Replace : ChangeKind.Update, diff.DeleteBeforeReplace, diff.HasDetailedDiff ? diff.DetailedDiff : null);
    }

    private async Task<ReadResponse> ReadAsync(ReadRequest request, Struct inputs, Struct properties, CancellationToken cancellationToken)
    {
        if (provider.Unknown)
            return new ReadResponse { Properties = new Struct(), Inputs = new Struct() };
        var where = $"Read of {request.Urn}";
        var response = await provider.CallAsync(client => client.ReadAsync(request, cancellationToken: cancellationToken));
        if (response.Properties is not null)
            response.Properties = Remark(ResponseRules.Properties(response.Properties, unknowns: false, where), properties);
        if (response.Inputs is not null)
            response.Inputs = Remark(ResponseRules.Properties(response.Inputs, unknowns: false, $"{where}, inputs"), inputs);
        return response;
    }

    private static string Token() => Guid.NewGuid().ToString();

    private Struct Wire(Struct values) => PropertyWire.ForProvider(values, provider.AcceptsSecrets, provider.AcceptsReferences);

    private Struct Remark(Struct result, Struct source) => provider.AcceptsSecrets ? result : SecretMarks.Copy(result, source);

    private Struct Outputs(Struct? outputs, Struct inputs, string where)
    {
        var checkedOutputs = ResponseRules.Properties(outputs, preview, where);
        if (provider.AcceptsSecrets)
            ResponseRules.NoSecretInClear(checkedOutputs, inputs, where);
        return Remark(checkedOutputs, inputs);
    }
}
