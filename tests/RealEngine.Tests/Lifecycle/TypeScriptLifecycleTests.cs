using Pulumi.Connectors.RealEngine.Tests.Programs;

namespace Pulumi.Connectors.RealEngine.Tests.Lifecycle;

public sealed class TypeScriptLifecycleTests : LifecycleTests
{
    private protected override ProgramLanguage Language => ProgramLanguage.TypeScript;
}
