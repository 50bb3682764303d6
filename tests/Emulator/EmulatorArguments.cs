using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator;

/// <summary>The arguments of the command line.</summary>
internal sealed record EmulatorArguments(EmulatorOptions Options, bool About)
{
    public const string Usage =
        "Usage: connectors-emulator [--port 0] [--catalogue FILE] [--masking mask|omit|plain] [--configure merge|replace] "
        + "[--client-id X --client-secret Y] [--account ID]... [--route name='METHOD /path']... [--fault JSON]... [--habit NAME[=VALUE]]... [--about] [--habits]";

    /// <summary>Whether to list the habits and exit.</summary>
    public bool ListHabits { get; private init; }

    /// <exception cref="FormatException">An argument is invalid. The message is one line for the user.</exception>
    public static EmulatorArguments Parse(IReadOnlyList<string> args)
    {
        var arguments = new EmulatorArguments(new EmulatorOptions(), About: false);
        for (var index = 0; index < args.Count; index++)
        {
            arguments = args[index] switch
            {
                "--about" => arguments with { About = true },
                "--habits" => arguments with { ListHabits = true },
                var name => arguments with { Options = Apply(arguments.Options, name, index + 1 < args.Count ? args[++index] : null) },
            };
        }

        return arguments;
    }

    private static EmulatorOptions Apply(EmulatorOptions options, string name, string? value) => name switch
    {
        "--port" => options with { Port = Port(Required(name, value)) },
        "--catalogue" => options with { Catalogue = ReadCatalogue(Required(name, value)) },
        "--masking" => options with { Masking = Choice<MaskingMode>(name, Required(name, value)) },
        "--configure" => options with { Configure = Choice<ConfigureMode>(name, Required(name, value)) },
        "--client-id" => options with { ClientId = Required(name, value) },
        "--client-secret" => options with { ClientSecret = Required(name, value) },
        "--account" => options with { Accounts = [.. options.Accounts, Account(Required(name, value))] },
        "--route" => options with { Routes = WithRoute(options.Routes, Required(name, value)) },
        "--fault" => options with { Faults = [.. options.Faults, Fault(Required(name, value))] },
        "--habit" => options with { Habits = HabitSet.Of([.. options.Habits, Habit.Parse(Required(name, value))]).Habits },
        _ => throw new FormatException($"Unknown argument. {Usage}"),
    };

    private static string Required(string name, string? value) => string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal)
        ? throw new FormatException($"{name} requires a value. {Usage}")
        : value;

    private static int Port(string value) => ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        ? port
        : throw new FormatException("--port must be a number from 0 to 65535.");

    private static T Choice<T>(string name, string value) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<T>(found)
            : throw new FormatException($"{name} must be one of: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private static string Account(string value) => Identifiers.IsWellFormed(value)
        ? value
        : throw new FormatException("--account must be an id of at most 64 characters, without whitespace and slashes.");

    private static Dictionary<string, string> WithRoute(IReadOnlyDictionary<string, string> routes, string value) => value.Split('=', 2) is [var name, var address]
        ? new Dictionary<string, string>(routes) { [name] = address }
        : throw new FormatException("--route must be name='METHOD /path'.");

    private static FaultRule Fault(string value)
    {
        try
        {
            return JsonBody.Parse<FaultRule>(value, FaultRuleJson.Attributes, FaultRuleJson.Parse);
        }
        catch (JsonException exception)
        {
            throw new FormatException("--fault must be a JSON object.", exception);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"--fault: {exception.Message}", exception);
        }
    }

    private static JObject ReadCatalogue(string file)
    {
        try
        {
            return JsonBody.Parse(File.ReadAllText(file)) as JObject ?? throw new FormatException($"The catalogue {file} must be a JSON object.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"The catalogue {file} cannot be read.", exception);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The catalogue {file} is not valid JSON.", exception);
        }
    }
}
