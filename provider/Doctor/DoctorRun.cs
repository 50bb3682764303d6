using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>
/// Requests a token and then every endpoint that reads, the lists first, because the others need the id of a connector from a list.
/// </summary>
/// <param name="connect">Creates a connection with these options, without a request.</param>
/// <param name="writeCheck">The configuration to save; null for none.</param>
/// <param name="consentAsync">Shows a description of the write check, and returns whether the user agrees.</param>
internal sealed class DoctorRun(
    DoctorSettings settings, Func<ApiOptions, ApiConnection> connect, TimeProvider time, ConnectorKey? writeCheck, Func<Message, Task<bool>> consentAsync)
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

    /// <summary>Timeout of a request of the write check, that of the provider.</summary>
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromSeconds(30);

    private readonly ProbeAdvice _advice = new(settings);

    public async Task<DoctorResult> RunAsync(CancellationToken cancellationToken)
    {
        var (finding, token) = await RequestTokenAsync(cancellationToken);
        if (token is null)
        {
            var untried = Reads.Select(name => CreateFinding(name, Verdict.NotTried, $"no request is possible without a token"));
            return Create([finding, .. untried], fields: null, WithoutRead());
        }

        var api = settings.Api with { Credentials = new Credentials(clientId: null, clientSecret: null, token) };
        var (reads, fields) = await ReadAsync(api, cancellationToken);
        return Create([finding, .. reads], fields, await CheckAsync(api, fields, cancellationToken));
    }

    private DoctorResult Create(ImmutableArray<Finding> findings, FieldSet? fields, WriteCheckResult? check) =>
        new(settings, [.. findings, .. Writes.Select(write => Write(write.Name, findings.First(read => read.Endpoint == write.Sibling), check))])
        {
            Fields = settings.ConnectorId is null ? null : fields,
            WriteCheck = check,
        };

    private async Task<WriteCheckResult?> CheckAsync(ApiOptions api, FieldSet? fields, CancellationToken cancellationToken)
    {
        if (writeCheck is null || fields is null)
            return WithoutRead();
        var client = connect(api with { RequestTimeout = WriteTimeout }).Client;
        return await new WriteCheckRun(client, writeCheck, time, consentAsync).RunAsync(cancellationToken);
    }

    private WriteCheckResult? WithoutRead() =>
        writeCheck is null ? null : new(writeCheck, WriteCheckOutcome.Failed, $"Nothing was sent, because the configuration could not be read.");

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

    private async Task<(ImmutableArray<Finding> Findings, FieldSet? Fields)> ReadAsync(ApiOptions api, CancellationToken cancellationToken)
    {
        var runner = new ProbeRunner(api, _advice, options => connect(options).Client);
        var account = settings.AccountId;
        var list = await runner.RunAsync(Probe.Catalogue(account), otherReason: null, cancellationToken);
        var listAdded = await runner.RunAsync(Probe.Added(account), otherReason: null, cancellationToken);
        var any = ProbeTarget.OfCatalogue(settings, list.Result, listAdded.Result);
        var added = ProbeTarget.OfAccount(settings, listAdded.Result);
        var get = await RunAsync(EndpointNames.Get, any, id => Probe.Connector(account, id));
        var listSupported = await RunAsync(EndpointNames.ListSupported, any, id => Probe.Supported(account, id));
        var configuration = await RunAsync(EndpointNames.GetConfiguration, added, id => Probe.Configuration(account, id, FindConfigured(listAdded.Result, id), time));
        return ([list.Finding, get.Finding, listAdded.Finding, listSupported.Finding, configuration.Finding], configuration.Result?.Fields);

        async Task<ProbeOutcome> RunAsync(string name, ProbeTarget target, Func<string, Probe> probe) =>
            target.ConnectorId is { } id
                ? await runner.RunAsync(probe(id), target.Remark, cancellationToken)
                : new ProbeOutcome(CreateFinding(name, Verdict.NotTried, target.Remark ?? (Message)$""), null);
    }

    private static bool? FindConfigured(ProbeResult? added, string connectorId) =>
        added?.Configured.TryGetValue(connectorId, out var configured) == true ? configured : null;

    private Finding Write(string name, Finding sibling, WriteCheckResult? check)
    {
        var isChecked = name == EndpointNames.Configure && check?.Mode is not null;
        Message? path = sibling.Override is null
            ? null
            : (Message)$"{sibling.Endpoint} is served at another path, so this endpoint probably is as well: ask MadConnect before you override its route.";
        var finding = CreateFinding(name, isChecked ? Verdict.Works : Verdict.NotTried, isChecked ? (Message)$"saves with present values" : $"it would change something");
        return name == EndpointNames.Configure
            ? finding with { Examination = WriteFacts.Of(check), Advice = Message.Join(" ", [path, WriteFacts.Advise(check)]) is { Parts.Count: > 0 } advice ? advice : null }
            : finding with { Advice = path };
    }

    private Finding CreateFinding(string name, Verdict verdict, Message response) =>
        Finding.Of(settings.Api, Endpoint.Named(name), null, verdict, response);
}
