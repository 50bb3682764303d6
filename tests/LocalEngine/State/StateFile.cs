using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Errors;

namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>A stack in a JSON file, <c>PROJECT.STACK.json</c>, with its secrets encrypted. Every write replaces the whole file atomically.</summary>
public sealed class StateFile : IDisposable
{
    private const string Remark = "Written by local-engine, a small test instrument for machines without the pulumi command. Not a state file of Pulumi.";
    private const string CheckText = "local-engine";
    private readonly string _path;
    private readonly SecretCrypter _crypter;

    private StateFile(string path, SecretCrypter crypter, StackState state)
    {
        _path = path;
        _crypter = crypter;
        State = state;
        state.Changed = Save;
    }

    /// <summary>The stack. Each change of its resources is written immediately.</summary>
    public StackState State { get; }

    /// <summary>Opens the stack's file in a directory, or creates a new stack.</summary>
    /// <exception cref="EngineException">The passphrase is missing or wrong, or the file is not a state file.</exception>
    public static StateFile Open(string directory, string project, string stack, string? passphrase)
    {
        if (passphrase is null)
            throw new EngineException("passphrase must be set: PULUMI_CONFIG_PASSPHRASE encrypts the secrets of the stack's state");
        var path = Path.Combine(directory, $"{project}.{stack}.json");
        if (!File.Exists(path))
            return new StateFile(path, new SecretCrypter(passphrase), new StackState(project, stack));
        try
        {
            return Read(path, (JObject)JsonText.Parse(File.ReadAllText(path)), passphrase);
        }
        catch (Exception exception) when (exception is JsonException or InvalidCastException or ArgumentException or FormatException)
        {
            throw new EngineException($"{path} is not a state file of local-engine: {exception.Message}", exception);
        }
    }

    /// <summary>Returns the content of the file, with encrypted secrets.</summary>
    public string Export()
    {
        var json = new StateJson(_crypter);
        return new JObject
        {
            ["remark"] = Remark,
            ["project"] = State.Project,
            ["stack"] = State.Stack,
            ["salt"] = Convert.ToBase64String(_crypter.Salt),
            ["check"] = _crypter.Encrypt(CheckText),
            ["config"] = new JObject(State.Config.Select(c => new JProperty(c.Key, c.Value.Secret ? new JObject { ["secret"] = _crypter.Encrypt(c.Value.Text) } : c.Value.Text))),
            ["resources"] = new JArray(State.Resources.Select(json.Write)),
        }.ToString(Formatting.Indented);
    }

    /// <summary>Writes the file.</summary>
    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var next = $"{_path}.new";
        File.WriteAllText(next, Export());
        File.Move(next, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _crypter.Dispose();

    private static StateFile Read(string path, JObject json, string passphrase)
    {
        var crypter = new SecretCrypter(passphrase, Convert.FromBase64String((string)json["salt"]!));
        crypter.Decrypt((string)json["check"]!);
        var state = new StackState((string)json["project"]!, (string)json["stack"]!);
        foreach (var property in ((JObject)json["config"]!).Properties())
            state.Config.Add(property.Name, property.Value is JObject secret ? new(crypter.Decrypt((string)secret["secret"]!), true) : new((string)property.Value!, false));
        var reader = new StateJson(crypter);
        foreach (var resource in ((JArray)json["resources"]!).Cast<JObject>().Select(reader.Read).ToList())
            state.Load(resource);
        return new StateFile(path, crypter, state);
    }
}
