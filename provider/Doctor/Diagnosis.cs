using System.Collections.Immutable;

namespace Pulumi.Connectors.Doctor;

/// <summary>Everything that was learned about an API.</summary>
internal sealed record Diagnosis(DoctorSettings Settings, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether every read that could be tried works. The lists need nothing but a token, so they are among them or the token fails.</summary>
    public bool ReadsWork => Findings.All(finding => finding.Verdict is Verdict.Works or Verdict.NotTried);
}
