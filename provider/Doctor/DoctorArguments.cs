using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>The command line after <c>doctor</c>.</summary>
internal sealed record DoctorArguments
{
    public const string Usage =
        """
        pulumi-resource-connectors doctor: is the API where the provider believes it is?

        Most paths of the Connectors API are not published; the provider infers them. The doctor asks the
        endpoints that read, says what came back, and where a path is wrong, looks for the right one.
        It changes nothing: add, configure and remove are not tried.

        Usage: pulumi-resource-connectors doctor [flags]

          --base-url URL             root address of the API, without /es/v2  (CONNECTORS_BASE_URL)
          --account ID               sub-account to look at                   (CONNECTORS_ACCOUNT_ID)
          --client-id ID             client id                                (CONNECTORS_CLIENT_ID)
          --connector ID             connector to look at; else the first one that is added
          --route 'name=GET /path'   another address of an endpoint; may be repeated
          --json                     for programs
          --help                     this text

        The client secret is taken from CONNECTORS_CLIENT_SECRET only, or a token that is used as it is from
        CONNECTORS_ACCESS_TOKEN: everybody on a machine can read command lines.

        Exit code: 0 if every read that could be tried works, 1 if one does not, 2 for wrong usage.
        The token and the two lists, list and listAdded, have to work for a 0. get, listSupported and
        getConfiguration need a connector: in an empty catalogue, or an account that has none added, they
        are reported as not tried, and do not count. Nor does the token endpoint if a token is given.

        """;

    private static readonly string[] Flags = ["--base-url", "--account", "--client-id", "--connector", "--route", "--json", "--help"];

    public string? BaseUrl { get; private init; }

    public string? AccountId { get; private init; }

    public string? ClientId { get; private init; }

    public string? ConnectorId { get; private init; }

    /// <summary>Address by the endpoint's name, unchecked.</summary>
    public ImmutableDictionary<string, string> Routes { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public bool Json { get; private init; }

    public bool Help { get; private init; }

    /// <exception cref="UsageException">A flag is unknown, refused, or lacks its value.</exception>
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
            _ => throw new UsageException(Problem(flag)),
        };

    private static string Value(string[] parts, Queue<string> rest)
    {
        var value = parts.Length == 2 ? parts[1] : rest.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal) ? rest.Dequeue() : string.Empty;
        return value.Length > 0 ? value : throw new UsageException($"{parts[0]} needs a value");
    }

    private ImmutableDictionary<string, string> WithRoute(string value) =>
        value.Split('=', 2) is [var name, var address]
            ? Routes.SetItem(name, address)
            : throw new UsageException("--route takes the endpoint's name and its address, such as 'listAdded=GET /es/v2/connectors/added'");

    private static string Problem(string flag)
    {
        string[] secrets = ["secret", "token", "password"];
        if (secrets.Any(word => flag.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return "secrets are not taken as flags, because everybody on this machine can read command lines: set CONNECTORS_CLIENT_SECRET, or "
                + "CONNECTORS_ACCESS_TOKEN, in the environment";
        }

        return flag.StartsWith('-')
            ? $"there is no flag {flag}{NearestName.Hint(flag, Flags)} (--help lists them)"
            : "every argument has to be a flag or the value of one (--help lists them)";
    }
}
