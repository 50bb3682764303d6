using System.Collections.Immutable;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The command line after <c>doctor</c>.</summary>
internal sealed record DoctorArguments
{
    public const string Usage =
        """
        pulumi-resource-connectors doctor: checks the endpoints of the Connectors API.

        Most paths of the API are not documented; the provider infers them. The doctor requests the
        endpoints that read, reports each response, and if a path is wrong, searches for the right one.
        It changes nothing: add, configure and remove are not tried.

        Usage: pulumi-resource-connectors doctor [flags]

          --base-url URL             root address of the API, without /es/v2  (CONNECTORS_BASE_URL)
          --account ID               sub-account to read                      (CONNECTORS_ACCOUNT_ID)
          --client-id ID             client id                                (CONNECTORS_CLIENT_ID)
          --connector ID             connector to read; the default is the first one that is added
          --route 'name=GET /path'   override of a route; may be repeated
          --json                     report as JSON, for programs
          --help                     print this help

        The client secret is read from CONNECTORS_CLIENT_SECRET only, or an access token from
        CONNECTORS_ACCESS_TOKEN, because every user of a machine can read command lines.

        Exit code: 0 if every read that was tried works, 1 if one does not, 2 for wrong usage.
        The token and the lists, list and listAdded, must work for a 0. get, listSupported and
        getConfiguration need a connector: if the catalog is empty, or the sub-account has none added,
        they are reported as not tried and do not count. Nor does the token endpoint if a token is given.

        """;

    private static readonly string[] Flags = ["--base-url", "--account", "--client-id", "--connector", "--route", "--json", "--help"];

    public string? BaseUrl { get; private init; }

    public string? AccountId { get; private init; }

    public string? ClientId { get; private init; }

    public string? ConnectorId { get; private init; }

    /// <summary>Overridden routes by endpoint name, not validated.</summary>
    public ImmutableDictionary<string, string> Routes { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public bool Json { get; private init; }

    public bool Help { get; private init; }

    /// <exception cref="UsageException">A flag is unknown, not accepted, or lacks its value.</exception>
    public static DoctorArguments Parse(IEnumerable<string> args)
    {
        var arguments = new DoctorArguments();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var argument))
        {
            var parts = argument.Split('=', 2);
            arguments = arguments.With(parts[0], () => Value(parts, rest));
        }

        return arguments;
    }

    private DoctorArguments With(string flag, Func<string> value) =>
        flag switch
        {
            "--json" => this with { Json = true },
            "--help" or "-h" => this with { Help = true },
            "--base-url" => this with { BaseUrl = value() },
            "--account" => this with { AccountId = value() },
            "--client-id" => this with { ClientId = value() },
            "--connector" => this with { ConnectorId = value() },
            "--route" => this with { Routes = WithRoute(value()) },
            _ => throw new UsageException(DescribeRefusal(flag)),
        };

    private static string Value(string[] parts, Queue<string> rest)
    {
        var value = parts.Length == 2 ? parts[1] : rest.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal) ? rest.Dequeue() : string.Empty;
        return value.Length > 0 ? value : throw new UsageException($"{parts[0]} needs a value.");
    }

    private ImmutableDictionary<string, string> WithRoute(string value) =>
        value.Split('=', 2) is [var name, var address]
            ? Routes.SetItem(name, address)
            : throw new UsageException("--route must be an endpoint and its route, such as 'listAdded=GET /es/v2/connectors/added'.");

    private static string DescribeRefusal(string flag)
    {
        string[] secrets = ["secret", "token", "password"];
        if (secrets.Any(word => flag.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return "Secrets are not accepted as flags, because every user of this machine can read command lines. Set "
                + $"{EnvironmentVariables.ClientSecret} or {EnvironmentVariables.AccessToken} in the environment.";
        }

        return flag.StartsWith('-')
            ? $"{flag} is not a flag{NearestName.SentenceEnd(flag, Flags)} Run --help for the list."
            : "Every argument must be a flag or the value of one. Run --help for the list.";
    }
}
