namespace Pulumi.Connectors.Values;

/// <summary>One fault of the inputs.</summary>
/// <param name="Property">
/// Path of a nested property, such as <c>config.region</c>, or null. Never a top-level name: the engine prints the whole value of a
/// property that it can find, secrets included (https://github.com/pulumi/pulumi/issues/19465).
/// </param>
/// <param name="Reason">A clause that names the property and contains no value.</param>
internal sealed record CheckFailure(PropertyPath? Property, Message Reason)
{
    /// <summary>Creates the failure of a top-level property, which the reason must name.</summary>
    public static CheckFailure Of(Message reason) => new(Property: null, reason);
}
