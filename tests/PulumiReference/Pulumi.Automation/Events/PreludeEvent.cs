using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

public class PreludeEvent
{
    internal PreludeEvent() => throw null!;

    public IImmutableDictionary<string, string> Config => throw null!;
}
