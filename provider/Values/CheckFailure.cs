namespace Pulumi.Connectors.Values;

/// <summary>
/// One fault of the inputs. It has no path: of a top-level property the engine would print the whole value, secrets included
/// (https://github.com/pulumi/pulumi/issues/19465), and of a nested one <c>value {&lt;nil&gt;}</c>, because it finds none.
/// </summary>
/// <param name="Reason">A clause that names the property or the field, and contains no value.</param>
internal sealed record CheckFailure(Message Reason);
