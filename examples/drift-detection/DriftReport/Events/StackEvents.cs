namespace DriftReport.Events;

/// <summary>
/// Collects the events of one run that a report needs, and drops all others on arrival. Debug diagnostics must be dropped, because SDKs print
/// resources with their secrets in clear text.
/// </summary>
public sealed class StackEvents
{
    /// <summary>Setting of a stack that permits the job to repair it: <c>pulumi config set drift:fix true</c>.</summary>
    public const string FixSetting = "drift:fix";

    private readonly List<EngineStep> _refreshed = [];
    private readonly List<EngineStep> _planned = [];
    private readonly List<StackError> _errors = [];

    public IReadOnlyList<EngineStep> Refreshed => _refreshed;

    public IReadOnlyList<EngineStep> Planned => _planned;

    public IReadOnlyList<StackError> Errors => _errors;

    public bool MayBeFixed { get; private set; }

    /// <summary>Reads the settings of the stack from a <c>preludeEvent</c>.</summary>
    public void Prelude(IEnumerable<KeyValuePair<string, string>> configuration) =>
        MayBeFixed = configuration.Any(setting => setting is { Key: FixSetting, Value: "true" });

    /// <summary>Keeps a <c>diagnosticEvent</c> if it is an error.</summary>
    public void Diagnostic(string severity, string? urn, string message)
    {
        if (severity == "error")
            _errors.Add(new StackError(string.IsNullOrEmpty(urn) ? null : urn, EngineText.Clean(message)));
    }

    /// <summary>Keeps the planned step of a <c>resourcePreEvent</c>. A refresh has no result yet at this point.</summary>
    public void Before(EngineStep step)
    {
        if (step.IsChange)
            _planned.Add(step);
    }

    /// <summary>Keeps the result of a refresh from a <c>resOutputsEvent</c>.</summary>
    public void After(EngineStep step)
    {
        if (step.IsRefresh)
            _refreshed.Add(step);
    }
}
