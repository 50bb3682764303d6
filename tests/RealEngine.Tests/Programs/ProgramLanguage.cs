using Newtonsoft.Json;

namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>A language in which the programs of these tests can be written.</summary>
internal abstract class ProgramLanguage
{
    /// <summary>Name of the Pulumi project.</summary>
    public const string Project = "real-engine";

    /// <summary>Setting of the stack that holds the secret of a <see cref="DeclaredConnector.SecretField"/>.</summary>
    public const string SecretSetting = "fieldSecret";

    public static ProgramLanguage Yaml { get; } = new YamlLanguage();

    public static ProgramLanguage TypeScript { get; } = new TypeScriptLanguage();

    /// <summary>Puts what every program of the language needs into an empty folder.</summary>
    public virtual void Prepare(string folder)
    {
    }

    /// <summary>Writes a program that declares the connectors.</summary>
    public abstract void Write(string folder, IReadOnlyList<DeclaredConnector> connectors);

    /// <summary>A string as both languages write it.</summary>
    protected static string Text(string value) => JsonConvert.SerializeObject(value);
}
