namespace Pulumi.Connectors.Emulator.Habits.Writes;

/// <summary>Writes that are not done, done later, in part, or only after a refusal. <see cref="WriteSteps"/> reads them.</summary>
internal static class WriteHabits
{
    public const string AddIgnored = "add-ignored";
    public const string RemoveIgnored = "remove-ignored";
    public const string ConfigureIgnored = "configure-ignored";
    public const string AddLate = "add-late";
    public const string RemoveLate = "remove-late";
    public const string ConfigureLate = "configure-late";
    public const string AddPartial = "add-partial";
    public const string RemovePartial = "remove-partial";
    public const string AddAgain = "add-again-200";
    public const string RemoveAbsent = "remove-absent";
    public const string Locked = "locked";
    public const string TooEarly = "too-early";
    public const string ConflictRetry = "conflict-retry";

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new(AddIgnored, "Add succeeds and does nothing, N times for each connector", HabitParameter.Times),
        new(RemoveIgnored, "Remove succeeds and does nothing, N times for each connector", HabitParameter.Times),
        new(ConfigureIgnored, "Configure succeeds and does nothing, N times for each save", HabitParameter.Times),
        new(AddLate, "Add is done after N reads of the account, or N seconds", HabitParameter.Delay),
        new(RemoveLate, "Remove is done after N reads of the account, or N seconds", HabitParameter.Delay),
        new(ConfigureLate, "Configure is done after N reads of the account, or N seconds", HabitParameter.Delay),
        new(AddPartial, "Add adds up to the first connector that cannot be added, then returns 400", HabitParameter.None),
        new(RemovePartial, "Remove removes up to the first connector that cannot be removed, then returns 400", HabitParameter.None),
        new(AddAgain, "Adding a connector again succeeds", HabitParameter.None),
        new(RemoveAbsent, "Removing a connector that is not added returns another status than 404", HabitParameter.OneOf("200", "400", "410", "422")),
        new(Locked, "Every write is refused with 423 N times before it is done", HabitParameter.Times),
        new(TooEarly, "Every write is refused with 425 N times before it is done", HabitParameter.Times),
        new(ConflictRetry, "Every write is refused with 409 (retry later) N times before it is done", HabitParameter.Times),
    ];
}
