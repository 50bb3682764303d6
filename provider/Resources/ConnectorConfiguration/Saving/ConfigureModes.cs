using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// What is known of the mode of Configure: from the settings, from a save of this process, or from the state of the resource, in this order.
/// While it is unknown, saves that can prove it run one at a time, so that a platform that replaces empties the fields of one configuration at
/// most, and those are sent again at once.
/// </summary>
/// <param name="setting">The mode in the settings; unknown if it must be found out.</param>
/// <param name="onWait">Receives a message before a save waits for another one.</param>
internal sealed class ConfigureModes(ConfigureMode setting, Action<Message>? onWait = null) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile ConfigureMode _learned = ConfigureMode.Unknown;

    public ConfigureMode For(PropertyMap state) => setting != ConfigureMode.Unknown ? setting : LearnedFor(state);

    /// <summary>Returns the mode that a save has proven, in this process or before.</summary>
    public ConfigureMode LearnedFor(PropertyMap state) => _learned != ConfigureMode.Unknown ? _learned : In(state);

    public void Learn(ConfigureMode mode)
    {
        if (mode != ConfigureMode.Unknown)
            _learned = mode;
    }

    /// <summary>Runs a save; alone if it can prove an unknown mode.</summary>
    /// <param name="plan">Creates the plan of the save for a mode.</param>
    /// <param name="saveAsync">Runs the plan.</param>
    public async Task<T> RunAsync<T>(
        PropertyMap state, Func<ConfigureMode, SavePlan> plan, Func<SavePlan, Task<T>> saveAsync, CancellationToken cancellationToken)
    {
        var first = plan(For(state));
        if (first.Witnesses.IsEmpty)
            return await saveAsync(first);
        var turn = _oneAtATime.WaitAsync(cancellationToken);
        if (!turn.IsCompleted)
            onWait?.Invoke($"waiting for the save of another configuration");
        await turn;
        try
        {
            return await saveAsync(For(state) == ConfigureMode.Unknown ? first : plan(For(state)));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    public static ConfigureMode In(PropertyMap state) => Parse(state.GetString(PropertyNames.ConfigureMode));

    /// <returns>The value of the output; null if the mode is unknown.</returns>
    public static PropertyValue? ToProperty(ConfigureMode mode) => mode switch
    {
        ConfigureMode.Merge => PropertyValue.Of("merge"),
        ConfigureMode.Replace => PropertyValue.Of("replace"),
        _ => null,
    };

    /// <returns>The mode of a setting or an output; <see cref="ConfigureMode.Unknown"/> for every other text.</returns>
    public static ConfigureMode Parse(string? text) => text switch
    {
        "merge" => ConfigureMode.Merge,
        "replace" => ConfigureMode.Replace,
        _ => ConfigureMode.Unknown,
    };
}
