using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Shows one phase: its steps, messages of the provider, and the summary. Secrets are shown as <c>[secret]</c>.</summary>
internal sealed class StepDisplay(ConsoleText console, bool preview)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _parents = [];
    private readonly Dictionary<Op, int> _counts = [];
    private int _errors;

    /// <summary>Whether anything but reads was done or planned.</summary>
    public bool HasChanges => OpText.Counted.Any(_counts.ContainsKey);

    public void Headline(string text) => console.Line(text);

    /// <summary>Shows the start of a step. Unchanged resources are not shown, except for the stack.</summary>
    public void Begin(StepEvent step)
    {
        lock (_lock)
        {
            _parents[step.Resource.Urn] = step.Resource.Parent;
            if (step.Op == Op.Same && !step.Resource.IsStack)
                return;
            var text = new StringBuilder();
            var indent = Indent(step.Resource.Parent);
            Head(text, step, indent);
            Body(new PropertyPrinter(text), step, indent + 1);
            console.Block(text.ToString());
        }
    }

    /// <summary>Counts a step that succeeded.</summary>
    public void Count(Op op)
    {
        lock (_lock)
            _counts[op] = _counts.GetValueOrDefault(op) + 1;
    }

    /// <summary>Shows how a finished step changed the outputs.</summary>
    public void Outputs(StepEvent step, Struct news)
    {
        var known = !preview || step.Op is Op.Refresh or Op.Read || step.Refreshed || step.Resource.IsStack;
        if (!known || step.Old?.InitErrors.Count > 0)
            return;
        lock (_lock)
        {
            var lines = new StringBuilder();
            var indent = Indent(step.Resource.Parent) + 1;
            if (step.Old is { } old)
                Changed(new PropertyPrinter(lines), step, old.Outputs, news, indent);
            else
                Fresh(new PropertyPrinter(lines), step, news, indent);
            if (lines.Length > 0)
                console.Block($"{PropertyPrinter.Indentation(indent, string.Empty)}--outputs:--\n{lines}");
        }
    }

    /// <summary>Shows a message of a resource, or of the stack if <paramref name="urn"/> is empty. Secrets are masked; returns whether there was one.</summary>
    public bool Message(string severity, string message, string urn)
    {
        var masked = console.Secrets.Mask(message, out var found);
        var owner = urn.Length == 0 ? string.Empty : $"\n    [urn={urn}]";
        console.Block($"{severity}: {masked.TrimEnd('\n')}{owner}\n");
        return found;
    }

    /// <summary>Counts and shows an error; returns the same as <see cref="Message"/>.</summary>
    public bool Error(string message, string urn)
    {
        Interlocked.Increment(ref _errors);
        return Message("error", message, urn);
    }

    /// <summary>Shows a status that the next line replaces, on terminals only.</summary>
    public void Status(string message) => console.Status(console.Secrets.Mask(message, out _));

    public void Summary()
    {
        console.Line("Resources:");
        var changes = 0;
        foreach (var op in OpText.Counted.Where(_counts.ContainsKey))
        {
            changes++;
            console.Line($"    {OpText.Prefix(op)}{_counts[op]} {(preview ? $"to {OpText.Name(op)}" : OpText.PastTense(op))}");
        }

        if (_errors > 0)
            console.Line($"    {_errors} errored");
        var total = OpText.Counted.Sum(op => _counts.GetValueOrDefault(op));
        var same = _counts.TryGetValue(Op.Same, out var n) ? $"{n} unchanged" : string.Empty;
        var sum = changes > 1 ? $"{total} changes" : string.Empty;
        if (sum.Length + same.Length > 0)
            console.Line($"    {string.Join(". ", new[] { sum, same }.Where(s => s.Length > 0))}");
    }

    private int Indent(string parent)
    {
        var indent = 0;
        for (; _parents.TryGetValue(parent, out var next); parent = next)
            indent++;
        return indent;
    }

    private static void Head(StringBuilder text, StepEvent step, int indent)
    {
        var resource = step.Resource;
        var outer = PropertyPrinter.Indentation(indent, string.Empty);
        var inner = PropertyPrinter.Indentation(indent + 1, string.Empty);
        var locked = resource.Protect ? " \U0001F512" : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"{outer}{OpText.Prefix(step.Op)}{resource.Type}: ({step.Label}){locked}\n");
        if (step.Id.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"{inner}[id={step.Id}]\n");
        text.Append(CultureInfo.InvariantCulture, $"{inner}[urn={resource.Urn}]\n");
        if (resource.Provider.Length > 0 && !Urn.IsDefaultProvider(ProviderReference.Parse(resource.Provider).Urn))
            text.Append(CultureInfo.InvariantCulture, $"{inner}[provider={resource.Provider}]\n");
    }

    private static void Body(PropertyPrinter printer, StepEvent step, int indent)
    {
        if (step.Op is Op.Same or Op.Refresh || (step.Refreshed && step.New is null))
            return;
        if (step.Op is Op.Create or Op.Import || step.Old is null)
            printer.Object(step.New!.Inputs, indent);
        else if (step.New is null)
            printer.Object(step.Old.Inputs, indent);
        else if (step.Detailed is null)
            printer.Diff(ValueDiff.Compare(step.Old.Inputs, step.New.Inputs), indent);
        else if (ValueDiff.FromDetailed(step.Detailed, (step.Old.Inputs, step.Old.Outputs), step.New.Inputs, step.Refreshed) is { } diff)
            printer.Diff(diff, indent);
        else
            printer.Object(step.Old.Inputs, indent);
    }

    private static void Fresh(PropertyPrinter printer, StepEvent step, Struct news, int indent)
    {
        var width = PropertyPrinter.Width(news.Fields.Keys);
        foreach (var (key, value) in news.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Where(f => !PropertyPrinter.IsInternal(f.Key) && !IsInput(step, f.Key, f.Value)))
            printer.Entry(key, ValueDiff.Compare(Only(key, value), Only(key, value)).Children![key], width, indent);
    }

    private void Changed(PropertyPrinter printer, StepEvent step, Struct olds, Struct news, int indent)
    {
        var diff = ValueDiff.Compare(olds, news);
        // The outputs of a stack are shown completely after an update; a preview shows those that are known to change.
        var all = step.Resource.IsStack && !preview;
        var shown = diff.Children!.Where(c => all || (c.Value.Changes && !IsUnknownUpdate(c.Value)))
            .Where(c => step.Refreshed || step.Op == Op.Refresh || c.Value.New is null || !IsInput(step, c.Key, c.Value.New));
        foreach (var (key, child) in shown)
            printer.Entry(key, child, PropertyPrinter.Width(diff.Children!.Keys), indent);
    }

    private bool IsUnknownUpdate(ValueDiff diff) => preview && diff is { Kind: DiffKind.Update, New: { } value } && PropertyWire.IsUnknown(value);

    private static bool IsInput(StepEvent step, string key, Value output) =>
        step.New is { } resource && resource.Inputs.Fields.TryGetValue(key, out var input) && PropertyWire.Plain(input).Equals(PropertyWire.Plain(output));

    private static Struct Only(string key, Value value) => new() { Fields = { [key] = value.Clone() } };
}
