using System.Collections.Immutable;

namespace Pulumi.Connectors.Doctor;

/// <summary>Result of a run of the doctor.</summary>
internal sealed record DoctorResult(DoctorSettings Settings, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether every tried read works. The lists need a token only, so they are tried, or the token failed.</summary>
    public bool ReadsWork => Findings.All(finding => finding.Verdict is Verdict.Works or Verdict.NotTried);
}
