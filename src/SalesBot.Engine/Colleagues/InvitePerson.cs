using System.Globalization;
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
        if (words is ["revoke", var which] && int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            await OpenInvitations.Revoke(visit, id);
            return;
        }

        var (roles, rest) = words.Length > 0 && RoleWords.Parse(words[0]) is { } exact
            ? (exact, words.ElementAtOrDefault(1) ?? "") : SaidRoles.Take(args) ?? (Role.None, "");
        if (roles == Role.None) await AskRole(visit, unknown: words.Length > 0);
        else Invite(visit, roles, CleanText.OneLine(rest, CleanText.MaxMessage).Text);
    }

    private static async Task AskRole(Visit visit, bool unknown)
    {
        var phrases = visit.Phrases;
        var open = await OpenInvitations.Read(visit);
        await visit.Reply(new Screen
        {
            Lines =
            [
                phrases[unknown ? "invite.unknown-role" : "invite.which-role"],
                new Line([new Span(phrases["invite.how"], Emphasis.Dim)]),
                .. OpenInvitations.Lines(visit, open),
            ],
            Rows =
            [
                .. DialogScreen.Rows(RoleWords.All.Select(role => new Button(
                    RoleWords.Of(role, phrases), ButtonValue.Command($"/invite {RoleWords.Key(role)}")))),
                .. OpenInvitations.Rows(visit, open),
            ],
        });
    }

    private static void Invite(Visit visit, Role roles, string name)
    {
        var phrases = visit.Phrases;
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
