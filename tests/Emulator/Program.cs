using System.Runtime.InteropServices;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Http;

try
{
    var arguments = EmulatorArguments.Parse(args);
    if (arguments.About)
    {
        Console.Out.Write(About.Text(ApiRoutes.WithOverrides(arguments.Options.Routes)));
        return 0;
    }

    if (arguments.ListHabits)
    {
        Console.Out.Write(HabitText.Text());
        return 0;
    }

    var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    await using var emulator = await EmulatorApp.StartAsync(arguments.Options);
    Console.Out.WriteLine(emulator.Address.GetLeftPart(UriPartial.Authority));
    await ended.Task;
    return 0;

    void End(PosixSignalContext signal)
    {
        signal.Cancel = true;
        ended.TrySetResult();
    }
}
catch (FormatException exception)
{
    Console.Error.WriteLine($"connectors-emulator: {exception.Message}");
    return 2;
}
catch (IOException exception)
{
    Console.Error.WriteLine($"connectors-emulator: {exception.Message}");
    return 1;
}
