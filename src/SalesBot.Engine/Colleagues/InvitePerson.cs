using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Colleagues;

/// <summary>/invite ROLE NAME: makes a one-time invitation; without a role, asks for it with buttons.</summary>
internal static class InvitePerson
{
    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        var words = args.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0 || RoleWords.Parse(words[0]) is not { } roles)
        {
            await visit.Reply(new Screen
            {
                Lines =
                [
                    phrases[words.Length == 0 ? "invite.which-role" : "invite.unknown-role"],
                    new Line([new Span(phrases["invite.how"], Emphasis.Dim)]),
                ],
                Rows =
                [
                    .. DialogScreen.Rows(RoleWords.All.Select(role => new Button(
                        RoleWords.Of(role, phrases), ButtonValue.Command($"/invite {RoleWords.Key(role)}")))),
                ],
            });
            return;
        }

        var name = words.Length > 1 ? CleanText.OneLine(words[1], CleanText.MaxMessage).Text : "";
        var code = Invitations.Create(visit.Db, roles, name.Length is > 0 and <= 100 ? name : null, visit.Me.Id, visit.Now);
        visit.Record("person.invited", details: new { roles = roles.ToString(), name });
        visit.ReplyNew(new Screen
        {
            Lines =
            [
                new Line(
                [
                    new Span(
                        phrases.Say("invite.made", ("role", RoleWords.Of(roles, phrases)), ("name", name.Length > 0 ? " · " + name : "")),
                        Emphasis.Strong),
                ]),
                phrases["invite.forward"],
                new Line([new Span($"/start {code}", Emphasis.Copyable)]),
                .. visit.Office.InvitationLink(code) is { } link ? new Line[] { link } : [],
                new Line([new Span(phrases["invite.valid"], Emphasis.Dim)]),
            ],
            Rows = [[new Button(phrases["button.copy-code"], $"/start {code}", ButtonStyle.Neutral, ButtonKind.Copy)]],
        });
    }
}
