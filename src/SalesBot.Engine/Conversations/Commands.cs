using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations;

/// <summary>Runs what is typed with a slash or stands behind a button, and says which of it is whose.</summary>
public static class Commands
{
    /// <summary>Runs what was typed or pressed; unknown and forbidden ones are answered.</summary>
    public static Task Run(Visit visit, string text)
    {
        var split = text.IndexOfAny([' ', '\n']);
        var name = (split < 0 ? text : text[..split])[1..].ToLowerInvariant();
        // In a group Telegram writes /call@the_bot.
        if (name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at) name = name[..at];
        if (visit.Office.Features.Command(name) is not { } command)
            return Answer(visit, visit.Phrases.Say("command.unknown", ("name", CleanText.OneLine(name, 32).Text)));
        return MayUse(visit, command) ? Run(visit, command, split < 0 ? "" : text[(split + 1)..].Trim()) : NoRight(visit, command);
    }

    private static async Task Run(Visit visit, Command command, string args)
    {
        if (!command.TakesFiles && visit.Files.Count > 0) await DialogFiles.Refuse(visit);
        await command.Run(visit, args);
    }

    /// <summary>Runs what is begun with files that waited for it; a command of which only a part takes them keeps what it can.</summary>
    internal static Task RunWithFiles(Visit visit, string text)
    {
        var words = text.Split(' ', 2);
        if (visit.Office.Features.Command(words[0]) is not { } command || words[0] == "with")
            return Answer(visit, visit.Phrases["button.unknown"]);
        return MayUse(visit, command) ? command.Run(visit, words.Length > 1 ? words[1] : "") : NoRight(visit, command);
    }

    /// <summary>Names of the commands a person has in their menu, in order.</summary>
    public static IReadOnlyList<string> MenuOf(Person person, Office office) =>
        [.. office.Features.Menu.Where(command => person.Has(command.RolesIn(office))).Select(command => command.Name)];

    /// <summary>What to do next when nothing is under way.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Suggestions(Visit visit)
    {
        var rows = visit.Office.Features.Parts<Suggestion>().OrderBy(one => one.Row).GroupBy(one => one.Row)
            .Select(row => row.SelectMany(one => one.Of(visit)).ToList()).Where(row => row.Count > 0).ToList();
        var help = new Button(visit.Phrases["button.help"], ButtonValue.Command("/help"));
        return rows.Count == 0 ? [[help]] : [.. rows.SkipLast(1), [.. rows[^1], help]];
    }

    /// <summary>Whether the person may use the command with this name; nobody may use one that there is not.</summary>
    public static bool MayUse(Visit visit, string name) => visit.Office.Features.Command(name) is { } command && MayUse(visit, command);

    private static bool MayUse(Visit visit, Command command) => visit.Me.Has(command.RolesIn(visit.Office));

    /// <summary>Whoever administers need not ask anybody: they may take the role (W7).</summary>
    private static async Task NoRight(Visit visit, Command command)
    {
        var roles = RoleWords.All.Where(role => role != Role.External && command.RolesIn(visit.Office).HasFlag(role)).ToList();
        if (!visit.Me.Has(Role.Admin) || roles.Count == 0)
        {
            await Answer(visit, visit.Phrases["error.no-right"]);
            return;
        }

        visit.ReplyNew(new Screen
        {
            Lines = [visit.Phrases["error.take-role"]],
            Rows =
            [
                .. DialogScreen.Rows(roles.Select(role => new Button(RoleWords.Of(role, visit.Phrases),
                    ButtonValue.Command($"/person {visit.Me.Id} grant {RoleWords.Key(role)}")))),
            ],
        });
    }

    private static async Task Answer(Visit visit, string line)
    {
        if (visit.Incoming.Tap is not null) visit.Toast = line;
        else await visit.Reply(new Screen { Lines = [line], Rows = [.. Suggestions(visit)] });
    }
}
