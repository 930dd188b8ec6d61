using System.Globalization;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Broadcasts;

/// <summary>
/// «/broadcast ROLE TEXT» writes one, «/broadcast ROLE» asks for the text, «/broadcast» for the role; «/broadcast NUMBER [send COUNT |
/// drop]» is what its card's buttons say (B19).
/// </summary>
internal static class BroadcastActions
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split([' ', '\n'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > 0 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await Press(visit, id, words.ElementAtOrDefault(1) ?? "");
        else if (Said(args, words) is not var (roles, text)) await AskRole(visit, unknown: words.Length > 0);
        else if (text.Length == 0) await WriteBroadcast.Begin(visit, roles);
        else visit.ReplyNew(await WriteBroadcast.Write(visit, roles, text));
    }

    // The word of a button, or roles as people say them.
    private static (Role Roles, string Text)? Said(string args, string[] words) =>
        words.Length > 0 && RoleWords.Parse(words[0]) is { } roles ? (roles, words.ElementAtOrDefault(1) ?? "")
            : SaidRoles.Take(args, all: true);

    private static async Task Press(Visit visit, int id, string action)
    {
        if (await visit.Db.Broadcasts.FindAsync(id) is not { } broadcast)
        {
            await visit.Reply(new Screen
            {
                Lines = [visit.Phrases["broadcast.none"]],
                Rows = [.. Commands.Suggestions(visit)],
                Tone = Tone.Problem,
            });
            return;
        }

        if (action.StartsWith("send ", StringComparison.Ordinal)
            && int.TryParse(action.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            await SendBroadcast.Run(visit, broadcast, seen);
        else if (action == "drop" && broadcast.SentAt is null) await Drop(visit, broadcast);
        else await visit.Reply(await BroadcastCard.Draw(visit, broadcast));
    }

    private static async Task Drop(Visit visit, Broadcast broadcast)
    {
        visit.Db.Broadcasts.Remove(broadcast);
        await visit.Reply(new Screen { Lines = [visit.Phrases["broadcast.dropped"]], Rows = [.. Commands.Suggestions(visit)] });
    }

    private static async Task AskRole(Visit visit, bool unknown)
    {
        var phrases = visit.Phrases;
        await visit.Reply(new Screen
        {
            Lines =
            [
                new Line([new Span(phrases[unknown ? "broadcast.unknown-role" : "broadcast.which-role"], Emphasis.Strong)]),
                new Line([new Span(phrases["broadcast.how"], Emphasis.Dim)]),
            ],
            Rows =
            [
                .. DialogScreen.Rows(RoleWords.All.Select(role => new Button(
                    RoleWords.Of(role, phrases), ButtonValue.Command($"/broadcast {RoleWords.Key(role)}")))),
                [new Button(phrases["role.everybody"], ButtonValue.Command("/broadcast all"))],
            ],
            Tone = Tone.Question,
        });
    }
}
