using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Doctor;

/// <summary>Result of a run of the doctor.</summary>
internal sealed record DoctorResult(DoctorSettings Settings, ImmutableArray<Finding> Findings)
{
    /// <summary>The fields of the connector that the user selected; null if none was, or its configuration was not read.</summary>
    public FieldSet? Fields { get; init; }

    /// <summary>Result of the write check; null if none was requested.</summary>
    public WriteCheckResult? WriteCheck { get; init; }

    /// <summary>Whether nothing that was requested failed.</summary>
    public bool Succeeded => ReadsWork && WriteCheck?.Succeeded != false;

    /// <summary>Whether every tried read works. The lists need a token only, so they are tried, or the token failed.</summary>
    public bool ReadsWork => Findings.All(finding => finding.Verdict is Verdict.Works or Verdict.Partly or Verdict.NotTried);
}
