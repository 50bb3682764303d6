namespace DriftReport.Events;

/// <summary>
/// What a report needs of the events of one run. Everything else is dropped as it comes in; debug diagnostics above all, as SDKs print
/// resources into them with their secrets in clear.
/// </summary>
public sealed class StackEvents
{
    /// <summary>The setting by which a stack says that the job may repair it: <c>pulumi config set drift:fix true</c>.</summary>
    public const string FixSetting = "drift:fix";

    private readonly List<EngineStep> _refreshed = [];
    private readonly List<EngineStep> _planned = [];
    private readonly List<StackError> _errors = [];

    public IReadOnlyList<EngineStep> Refreshed => _refreshed;

    public IReadOnlyList<EngineStep> Planned => _planned;

    public IReadOnlyList<StackError> Errors => _errors;

    public bool MayBeFixed { get; private set; }

    /// <summary>A <c>preludeEvent</c>: the stack's settings.</summary>
    public void Prelude(IEnumerable<KeyValuePair<string, string>> configuration) =>
        MayBeFixed = configuration.Any(setting => setting is { Key: FixSetting, Value: "true" });

    /// <summary>A <c>diagnosticEvent</c>. Only errors are kept.</summary>
    public void Diagnostic(string severity, string? urn, string message)
    {
        if (severity == "error")
            _errors.Add(new StackError(string.IsNullOrEmpty(urn) ? null : urn, EngineText.Clean(message)));
    }

    /// <summary>A <c>resourcePreEvent</c>: the plan. A refresh knows nothing yet at this point.</summary>
    public void Before(EngineStep step)
    {
        if (step.IsChange)
            _planned.Add(step);
    }

    /// <summary>A <c>resOutputsEvent</c>: for a refresh, what was found.</summary>
    public void After(EngineStep step)
    {
        if (step.IsRefresh)
            _refreshed.Add(step);
    }
}
