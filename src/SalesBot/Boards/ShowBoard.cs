using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Boards;

/// <summary>/board: a link to the board that opens once.</summary>
internal static class ShowBoard
{
    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        // An approver's role leads here, but only those of them may who head somebody.
        if (!await BoardAccess.MayOpen(visit.Db, visit.Me.Id)) await Say(visit, phrases["error.no-right"]);
        else if (visit.Office.Setting<BoardLink>() is not { } link) await Say(visit, phrases["board.none"]);
        else
        {
            var code = await BoardAccess.Page.Give(visit, visit.Me);
            visit.ReplyNew(new Screen
            {
                Lines =
                [
                    new Line([new Span(phrases["board.made"], Emphasis.Strong)]),
                    link.To(code),
                    new Line([new Span(Valid(phrases), Emphasis.Dim)]),
                ],
            });
        }
    }

    private static Task Say(Visit visit, string line) =>
        visit.Reply(new Screen { Lines = [line], Rows = [.. Commands.Suggestions(visit)] });

    private static string Valid(Phrases phrases) => phrases.Say(
        "board.valid",
        ("link", phrases.Duration(BoardAccess.Page.LinkLength)),
        ("session", phrases.Duration(BoardAccess.Page.SessionLength)));
}
