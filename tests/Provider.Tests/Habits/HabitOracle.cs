using System.Collections.Immutable;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>
/// Judges each step by the emulator's store and the program alone:
/// (1) no secret is lost, of the program or of others;
/// (2) nothing is overwritten that the user was not shown;
/// (3) what the program declared and the platform has is in the state;
/// (4) after a command that succeeded, the platform has what the program declares, and the next preview is unchanged;
/// (5) every error is documented;
/// (6) no secret is shown in clear.
/// </summary>
internal sealed class HabitOracle(HabitPlatform platform, HabitStack stack, HabitCase one)
{
    private const int MaxCheckFailure = 500;

    /// <summary>Habits with which the provider does not know which values a field may have.</summary>
    private static readonly ImmutableHashSet<string> UnclearMetadata = ["type-unknown", "options-unreadable", "list-empty-at-first"];

    private readonly SaveModel _model = new(one);
    private readonly List<string> _violations = [];
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal) { HabitPlatform.ForeignKey };
    private readonly HashSet<string> _ownSecrets = new(StringComparer.Ordinal);

    /// <summary>Fields that were changed by hand, with the program's value at that time.</summary>
    private readonly Dictionary<string, string?> _changedByHand = [];

    /// <summary>Those of them that no refresh has read.</summary>
    private readonly HashSet<string> _unseen = [];

    private HashSet<string> _managedBefore = [];

    /// <summary>Whether the configuration is not in the state before the command.</summary>
    private bool _isNew;

    private int _logged = platform.Fixture.Engine.Log.Count;

    /// <summary>What the last command has logged.</summary>
    private ImmutableArray<string> _messages = [];

    public IReadOnlyList<string> Violations => _violations;

    public void Report(string step, string violation) => _violations.Add($"{step}: {violation}");

    /// <summary>Records a change by hand, which must not be overwritten before the user was shown it.</summary>
    public void RecordChangeByHand(HabitProgram program, string fieldId, JToken value)
    {
        _changedByHand[fieldId] = program.Find(fieldId)?.ToString();
        _unseen.Add(fieldId);
        if (HabitConnectors.Field(fieldId).IsSecret)
            _secrets.Add(value.ToString());
    }

    /// <summary>Records what the stack manages before a command.</summary>
    public void Begin()
    {
        _managedBefore = [.. StateFields("config"), .. StateFields("secretConfig")];
        _isNew = !stack.Configuration.Exists;
    }

    /// <summary>Records a refresh, which has read all changes by hand.</summary>
    public void RecordRefresh() => _unseen.Clear();

    /// <summary>Checks one command, whether it succeeded or not.</summary>
    /// <param name="program">Program of the command; null if it has none, such as a refresh.</param>
    public void CheckCommand(string step, HabitProgram? program, StepResult result, StoreSnapshot before, StoreSnapshot after)
    {
        _ownSecrets.UnionWith(program?.Secrets.Values ?? []);
        _secrets.UnionWith(_ownSecrets);
        foreach (var error in result.Errors.Where(error => DocumentedRefusals.Find(one, _unseen.Count > 0, _isNew, step, error) is null))
            Report(step, $"the error has no documented reason: {error}");
        if (program is not null && result.Errors.Any(error => error.Contains(DocumentedRefusals.LeftOut, StringComparison.Ordinal) && !NamesSecretThatMayBeLost(error, before.Fields(program.ConnectorId))))
            Report(step, $"no secret would be lost: {string.Join(" | ", result.Errors)}");
        ReadLog();
        if (!one.Limits.ChangesValues && _messages.FirstOrDefault(message => message.Contains("other values than were written", StringComparison.Ordinal)) is { } warning)
            Report(step, $"the warning is wrong: {warning}");
        CheckOthers(step, before, after);
        CheckState(step, before, after);
        CheckSecrecy(step, result);
        foreach (var error in result.Errors.Where(error => error.Contains("<html", StringComparison.OrdinalIgnoreCase)))
            Report(step, $"a message contains a page for people: {error}");
        foreach (var error in result.Errors.Where(error => error.Any(character => char.IsControl(character) && character != '\n')))
            Report(step, $"a message contains control characters: {error}");
        foreach (var id in (string[])[HabitConnectors.Store, HabitConnectors.Successor])
            CheckOverwriting(step, program is not null && program.ConnectorId == id ? program : null, result, (before.Fields(id), after.Fields(id)), after.Added.Contains(id));
    }

    /// <summary>Checks that the platform has what the program declares.</summary>
    public void CheckSaved(string step, HabitProgram program, StoreSnapshot before, StoreSnapshot after, IEnumerable<string> left)
    {
        if (!after.Added.Contains(program.ConnectorId))
            Report(step, "the connector is not added");
        var (old, now) = (before.Fields(program.ConnectorId), after.Fields(program.ConnectorId));
        foreach (var id in program.FieldIds.Concat(left))
        {
            var (value, was, stored) = (program.Find(id), old.GetValueOrDefault(id), now.GetValueOrDefault(id));
            if (_model.IsResult(id, value, was, stored))
                _changedByHand.Remove(id);
            else if (!IsKeptDrift(program, id, was, stored) && !IsUnseenSave(id, stored) && !(_model.IsFrozen(id) && stored is null && one.Limits.EmptiesFrozenFields))
                Report(step, $"'{id}' is not what the program declares: {Text(stored)} instead of {Text(value)}");
        }
    }

    /// <summary>Checks that a preview is refused, with a short message that names the field, if the metadata of the platform are clear.</summary>
    public void CheckRefusal(string step, StepResult result, string fieldId)
    {
        if (result.Succeeded && !one.Habits.Any(habit => UnclearMetadata.Contains(habit.Name)))
            Report(step, "the preview succeeded");
        if (fieldId == "region" && one.Habits.FirstOrDefault(habit => habit.Name == "options-many") is { } many && result.Errors.Any(error => !error.Contains($" {many.Value ?? "500"} options", StringComparison.Ordinal)))
            Report(step, $"the message does not state the number of options: {string.Join(" | ", result.Errors)}");
        foreach (var error in result.Errors.Where(error => !error.Contains($"'{fieldId}'", StringComparison.Ordinal) || error.Length > MaxCheckFailure))
            Report(step, $"the message is too long, or does not name the field: {error}");
    }

    /// <summary>Checks that the reason of the platform is shown, unless there is none or it stands in a page for people.</summary>
    public void CheckReason(string step, StepResult result, string reason)
    {
        var mark = one.Has("failure-200-word") ? "store-config" : "returned 400";
        if (!one.Limits.HidesReasons && result.Errors.Any(error => error.Contains(mark, StringComparison.Ordinal) && !error.Contains(reason, StringComparison.Ordinal)))
            Report(step, $"the reason of the platform is not shown: {string.Join(" | ", result.Errors)}");
    }

    /// <summary>Checks that a refresh showed a change by hand.</summary>
    public void CheckDetected(string step, string map, string fieldId, StepResult result)
    {
        if (!result.Succeeded || _model.IsFrozen(fieldId) || (_model.IsMasked(fieldId) && one.Limits.HidesChangesOfSecrets))
            return;
        if (one.OnDrift == "update" && !result.Shows(map, fieldId))
            Report(step, $"the change of '{fieldId}' by hand is not shown: {string.Join(", ", result.Shown)}");
        else if (one.OnDrift == "warn" && !_messages.Any(message => message.Contains(map == "config" && !_model.IsMasked(fieldId) ? fieldId : "Secret fields", StringComparison.Ordinal)))
            Report(step, $"the change of '{fieldId}' by hand is not warned of");
    }

    /// <summary>Returns true if the provider must not, or cannot, repair a change by hand.</summary>
    private bool IsKeptDrift(HabitProgram program, string fieldId, JToken? before, JToken? after) =>
        (one.OnDrift != "update" || _unseen.Contains(fieldId) || (IsHidden(fieldId) && one.Limits.HidesChangesOfSecrets))
        && _changedByHand.TryGetValue(fieldId, out var declared)
        && declared == program.Find(fieldId)?.ToString()
        && _model.IsKept(fieldId, before, after);

    /// <summary>Returns true if an error names a field that holds a secret, or one of which nobody can see whether it does.</summary>
    private bool NamesSecretThatMayBeLost(string error, ImmutableSortedDictionary<string, JToken> stored) =>
        one.Has("type-unknown", "sensitive-field", "secret-as-text", "mask-null", "mask-omitted")
        || HabitConnectors.Described.SecretFields.Any(field => field.IsSecret && error.Contains(field.Id, StringComparison.Ordinal) && stored.ContainsKey(field.Id));

    private void ReadLog()
    {
        var log = platform.Fixture.Engine.Log;
        _messages = [.. log.Skip(_logged).Select(entry => entry.Message)];
        _logged = log.Count;
    }

    private void CheckOthers(string step, StoreSnapshot before, StoreSnapshot after)
    {
        if (!before.Others.Order().SequenceEqual(after.Others.Order()))
            Report(step, "connectors of others were added or removed");
        if (before.Foreign != after.Foreign)
            Report(step, $"the configuration of others was changed: {after.Foreign}");
    }

    private void CheckState(string step, StoreSnapshot before, StoreSnapshot after)
    {
        foreach (var id in after.Added.Where(id => HabitConnectors.Own.Contains(id) && !stack.AddedByHand.Contains(id)))
        {
            var resourceId = $"{platform.Account}/{id}";
            if (!before.Added.Contains(id) && stack.Resources.All(resource => !resource.Id.Equals(resourceId, StringComparison.OrdinalIgnoreCase)))
                Report(step, $"connector {id} was added and is not in the state");
            if (!before.HasConfiguration(id) && after.HasConfiguration(id) && stack.Resources.Count(resource => resource.Id.Equals(resourceId, StringComparison.OrdinalIgnoreCase)) < 2)
                Report(step, $"the configuration of {id} was saved and is not in the state");
        }
    }

    private void CheckOverwriting(
        string step,
        HabitProgram? program,
        StepResult result,
        (ImmutableSortedDictionary<string, JToken> Before, ImmutableSortedDictionary<string, JToken> After) stored,
        bool isAdded)
    {
        if (!isAdded)
            return;
        HashSet<string> managed = program is null ? [] : [.. program.FieldIds, .. _managedBefore];
        foreach (var id in stored.Before.Keys.Union(stored.After.Keys))
        {
            var (was, now) = (stored.Before.GetValueOrDefault(id), stored.After.GetValueOrDefault(id));
            var map = HabitConnectors.Field(id).IsSecret ? "secretConfig" : "config";
            var isShown = managed.Contains(id) && (result.Shows(map, id) || IsOwnSecret(id, was));
            if (isShown || _model.IsKept(id, was, now) || (IsDeletion(step) && _managedBefore.Contains(id) && _model.IsResult(id, null, was, now)))
                continue;
            if (id == HabitConnectors.ForeignSecret && now is null or { Type: JTokenType.Null } && one.Limits.EmptiesSecretsOfOthers)
                continue;
            if (_model.IsFrozen(id) && now is null && one.Limits.EmptiesFrozenFields)
                continue;
            if (_model.IsMasked(id) && one.Limits.HidesChangesOfSecrets && _model.IsResult(id, program?.Find(id), was, now))
                continue;
            var kind = managed.Contains(id) ? "overwritten without being shown" : "changed although the program does not manage it";
            Report(step, $"'{id}' was {kind}: {Text(was)} became {Text(now)}; shown: {string.Join(", ", result.Shown)}");
        }
    }

    /// <summary>Returns true if no response shows the stored value of a field.</summary>
    private bool IsHidden(string fieldId) => HabitConnectors.Field(fieldId).IsSecret || _model.IsMasked(fieldId);

    /// <summary>Returns true if nobody can see that a secret was not saved, so that the one before is still stored.</summary>
    private bool IsUnseenSave(string fieldId, JToken? stored) =>
        one.Limits.HidesSavesOfSecrets && HabitConnectors.Field(fieldId).IsSecret && _secrets.Any(secret => _model.IsKept(fieldId, secret, stored));

    /// <summary>Returns true if a stored secret is one of the program, maybe of an earlier one.</summary>
    private bool IsOwnSecret(string fieldId, JToken? stored) => HabitConnectors.Field(fieldId).IsSecret && _ownSecrets.Any(secret => _model.IsKept(fieldId, secret, stored));

    /// <summary>Returns true if the step deletes a configuration, which clears its fields if the program demands so.</summary>
    private bool IsDeletion(string step) => one.OnDelete == "clear" && step is "replace" or "destroy";

    private IEnumerable<string> StateFields(string map) =>
        stack.Resources.SelectMany(resource => ((PropertyMap[])[resource.Inputs, resource.State]).SelectMany(properties => properties.TryGetValue(map, out var fields) && fields.Unmarked is PropertyMap found ? found.Keys : []));

    private void CheckSecrecy(string step, StepResult result)
    {
        foreach (var text in result.Errors.Concat(_messages).Where(Shows))
            Report(step, $"a message shows a secret: {text}");
        foreach (var id in StateFields("config").Where(id => HabitConnectors.Field(id).IsSecret).Distinct())
            Report(step, $"the secret '{id}' is in config");
        foreach (var (property, value) in stack.Resources.SelectMany(resource => resource.Inputs.Concat(resource.State)))
        {
            if (ClearStrings(value).FirstOrDefault(Shows) is { } shown)
                Report(step, $"'{property}' in the state contains a secret in clear: {shown}");
        }
    }

    private static string Text(JToken? value) => value?.ToString(Formatting.None) ?? "(empty)";

    private bool Shows(string text) =>
        _secrets.Any(secret => text.Contains(secret.Trim(), StringComparison.Ordinal) || text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), StringComparison.Ordinal));

    private static IEnumerable<string> ClearStrings(PropertyValue value) => value switch
    {
        StringValue text => [text.Value],
        PropertyList list => list.SelectMany(ClearStrings),
        PropertyMap map => map.SelectMany(item => ClearStrings(item.Value).Append(item.Key)),
        _ => [],
    };
}
