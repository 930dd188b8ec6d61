using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Colleagues;

/// <summary>/link: a one-time code by which the person joins in one more channel under their own name (U1).</summary>
internal static class LinkChannel
{
    public static async Task Run(Visit visit, string args)
    {
        // Only the latest code is good: a forgotten one opens nothing.
        await visit.Db.Invitations
            .Where(invitation => invitation.PersonId == visit.Me.Id && invitation.UsedAt == null && invitation.ExpiresAt > visit.Now)
            .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.ExpiresAt, visit.Now));
        var code = Invitations.Create(visit.Db, visit.Me.Roles, null, visit.Me.Id, visit.Now, visit.Me.Id);
        visit.Record("person.link");
        visit.ReplyNew(Made(code, visit.Phrases));
    }

    private static Screen Made(string code, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases["link.made"], Emphasis.Strong)]),
            phrases["link.how"],
            new Line([new Span($"/start {code}", Emphasis.Copyable)]),
            new Line([new Span(phrases["link.valid"], Emphasis.Dim)]),
        ],
        Rows = [[new Button(phrases["button.copy-code"], $"/start {code}", ButtonStyle.Neutral, ButtonKind.Copy)]],
    };

    /// <summary>Tells the person, where they were until now, that somebody has come in under their name.</summary>
    public static async Task Tell(Work work, Person person, Incoming incoming)
    {
        if (await work.Db.Addresses.AnyAsync(address => address.PersonId == person.Id))
            await work.Notify(person, new Notice("link", phrases => new Screen
            {
                Lines =
                [
                    phrases.Say(
                        "link.joined",
                        ("channel", phrases.Channel(incoming.Channel)),
                        ("name", CleanText.OneLine(incoming.From.Name, 100).Text)),
                ],
            }));
    }
}
