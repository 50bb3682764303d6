using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>
/// Requests a token and then every endpoint that reads, the lists first, because the others need the id of a connector from a list.
/// </summary>
/// <param name="connect">Creates a connection with these options, without a request.</param>
internal sealed class DoctorRun(DoctorSettings settings, Func<ApiOptions, ApiConnection> connect)
{
    private static readonly ImmutableArray<string> Reads =
        [EndpointNames.List, EndpointNames.Get, EndpointNames.ListAdded, EndpointNames.ListSupported, EndpointNames.GetConfiguration];

    /// <summary>Each write with the read that shares its built-in path.</summary>
    private static readonly ImmutableArray<(string Name, string Sibling)> Writes =
    [
        (EndpointNames.Add, EndpointNames.List),
        (EndpointNames.Configure, EndpointNames.GetConfiguration),
        (EndpointNames.Remove, EndpointNames.List),
    ];

    private readonly ProbeAdvice _advice = new(settings);

    public async Task<DoctorResult> RunAsync(CancellationToken cancellationToken)
    {
        var (finding, token) = await RequestTokenAsync(cancellationToken);
        var reads = token is null
            ? [.. Reads.Select(name => CreateFinding(name, Verdict.NotTried, $"no request is possible without a token"))]
            : await ReadAsync(token, cancellationToken);
        return new DoctorResult(settings, [finding, .. reads, .. Writes.Select(write => Untried(write.Name, reads.First(read => read.Endpoint == write.Sibling)))]);
    }

    private async Task<(Finding Finding, string? Token)> RequestTokenAsync(CancellationToken cancellationToken)
    {
        if (settings.Api.Credentials.AccessToken is { } given)
            return (CreateFinding(EndpointNames.Token, Verdict.NotTried, $"the token in {EnvironmentVariables.AccessToken} is used"), given);
        try
        {
            var token = await connect(settings.Api).Tokens.GetIssuedAsync(rejected: null, cancellationToken);
            Message lifetime = token.Lifetime > TimeSpan.Zero ? (Message)$"valid for {Humanize.Duration(token.Lifetime)}" : $"of unknown lifetime";
            return (CreateFinding(EndpointNames.Token, Verdict.Works, $"a token, {lifetime}"), token.Value);
        }
        catch (ApiException exception)
        {
            var verdict = ProbeAdvice.IsWrongTokenPath(exception) ? Verdict.WrongPath : Verdict.Fails;
            var finding = CreateFinding(EndpointNames.Token, verdict, FailureTable.Describe(exception).Summary);
            return (finding with { Advice = _advice.ForToken(exception) }, null);
        }
    }

    private async Task<ImmutableArray<Finding>> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var api = settings.Api with { Credentials = new Credentials(clientId: null, clientSecret: null, token) };
        var runner = new ProbeRunner(api, _advice, options => connect(options).Client);
        var account = settings.AccountId;
        var list = await runner.RunAsync(Probe.Catalogue(account), otherReason: null, cancellationToken);
        var listAdded = await runner.RunAsync(Probe.Added(account), otherReason: null, cancellationToken);
        var any = ProbeTarget.OfCatalogue(settings, list.Result, listAdded.Result);
        var added = ProbeTarget.OfAccount(settings, listAdded.Result);
        return
        [
            list.Finding,
            await RunAsync(EndpointNames.Get, any, id => Probe.Connector(account, id)),
            listAdded.Finding,
            await RunAsync(EndpointNames.ListSupported, any, id => Probe.Supported(account, id)),
            await RunAsync(EndpointNames.GetConfiguration, added, id => Probe.Configuration(account, id)),
        ];

        async Task<Finding> RunAsync(string name, ProbeTarget target, Func<string, Probe> probe) =>
            target.ConnectorId is { } id
                ? (await runner.RunAsync(probe(id), target.Remark, cancellationToken)).Finding
                : CreateFinding(name, Verdict.NotTried, target.Remark ?? (Message)$"");
    }

    private Finding Untried(string write, Finding sibling) =>
        CreateFinding(write, Verdict.NotTried, $"it would change something") with
        {
            Advice = sibling.Override is null
                ? null
                : (Message)$"{sibling.Endpoint} is served at another path, so this endpoint probably is as well: ask MadConnect before you override its route.",
        };

    private Finding CreateFinding(string name, Verdict verdict, Message response) =>
        Finding.Of(settings.Api, Endpoint.Named(name), null, verdict, response);
}
