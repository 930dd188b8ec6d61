using SalesBot.Data;
using SalesBot.Processes;

namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>One command of the command line.</summary>
/// <param name="Name">The first argument.</param>
/// <param name="Usage">How it is called.</param>
/// <param name="What">What it does, for the help.</param>
/// <param name="Run">Does it.</param>
internal sealed record Command(string Name, string Usage, string What, Func<CommandArguments, HostSettings, CancellationToken, Task> Run)
{
    /// <summary>Whether it works on the demo's file when nobody is in the office's (<see cref="FindData"/>).</summary>
    public bool FindsData { get; init; }
}

/// <summary>
/// What the program does when its first argument is a word: <c>invite</c>, <c>migrate</c>, <c>backup</c> … instead of running the bot.
/// </summary>
internal static class Commands
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Command> All { get; } =
        [Invite.Command, Migrate.Command, Backup.Command, Restore.Command, Chart.Command, Seal.Command];

    /// <summary>
    /// Runs the command that <paramref name="arguments"/> name, or says what there is.
    /// Exit code 0: done; 1: it could not be done; 2: called wrongly; null: no command, the bot is to run.
    /// </summary>
    public static async Task<int?> Run(string[] arguments, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        try
        {
            if (Help.IsAskedFor(arguments))
            {
                await output.WriteLineAsync(Help.For(arguments));
                return 0;
            }

            if (arguments is [] || arguments[0].StartsWith('-'))
            {
                BotOptions.Check(arguments);
                return null;
            }

            await Run(arguments[0], arguments[1..], output, stop);
            return 0;
        }
        catch (UsageException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return 2;
        }
        catch (Exception problem) when (problem is StorageException or SettingsException or ProcessFileException)
        {
            await error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task Run(string name, IEnumerable<string> rest, TextWriter output, CancellationToken stop)
    {
        var command = All.FirstOrDefault(one => one.Name == name)
            ?? throw new UsageException($"«{name}» is not a command. There are:\n{string.Join('\n', All.Select(one => "  " + one.Usage))}");
        try
        {
            var (settings, said) = SettingsFor(command);
            if (said is not null) await output.WriteLineAsync(said);
            await command.Run(CommandArguments.Parse(rest), settings, stop);
        }
        catch (UsageException problem)
        {
            throw new UsageException($"{problem.Message}\nUsage: {command.Usage}");
        }
    }

    private static (HostSettings Settings, string? Said) SettingsFor(Command command)
    {
        var builder = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables();
        var (demo, said) = command.FindsData ? FindData.Look(builder.Build()) : (false, null);
        if (demo) builder.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Demo:Enabled", "true")]);
        return (SettingsException.ThrowIfAny(mistakes => HostSettings.ReadForCommand(builder.Build(), mistakes)), said);
    }
}
