using Pulumi.Connectors.RealEngine.Tests.Programs;

namespace Pulumi.Connectors.RealEngine.Tests.Lifecycle;

public sealed class YamlLifecycleTests : LifecycleTests
{
    private protected override ProgramLanguage Language => ProgramLanguage.Yaml;
}
