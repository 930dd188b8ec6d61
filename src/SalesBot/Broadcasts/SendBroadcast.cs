using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Broadcasts;

/// <summary>
/// [Разослать]: to everybody who has the role now, behind all that is urgent; exactly once however often it is pressed (B19).
/// </summary>
internal static class SendBroadcast
{
    /// <param name="visit">Who presses.</param>
    /// <param name="broadcast">What is sent.</param>
    /// <param name="seen">How many people the pressed card spoke of: when it is another number by now, that is shown first.</param>
    public static async Task Run(Visit visit, Broadcast broadcast, int seen)
    {
        if (broadcast.SentAt is not null)
        {
            visit.Toast = visit.Phrases["broadcast.already"];
        }
        else
        {
            var people = await Recipients(visit, broadcast).ToListAsync();
            if (people.Count != seen || seen == 0) visit.Toast = visit.Phrases["broadcast.other-number"];
            else await Send(visit, broadcast, people);
        }

        await visit.Reply(await BroadcastCard.Draw(visit, broadcast));
    }

    /// <summary>Whom it goes to as things stand.</summary>
    public static IQueryable<Person> Recipients(Work work, Broadcast broadcast)
    {
        var (roles, author) = (broadcast.Roles, broadcast.AuthorId);
        return work.Db.People.Where(person => person.Active && person.Id != author && (person.Roles & roles) != Role.None)
            .OrderBy(person => person.Id);
    }

    private static async Task Send(Visit visit, Broadcast broadcast, List<Person> people)
    {
        (broadcast.SentAt, broadcast.Recipients) = (visit.Now, people.Count);
        var author = await visit.Person(broadcast.AuthorId);
        foreach (var person in people)
        {
            var notice = new Notice("broadcast", phrases => new Screen
            {
                Lines =
                [
                    new Line(
                    [
                        new Span(
                            phrases.Say("broadcast.from", ("who", author!.Name), ("roles", RoleWords.Of(broadcast.Roles, phrases))),
                            Emphasis.Strong),
                    ]),
                    broadcast.Text,
                ],
                Tone = Tone.Attention,
            })
            { Priority = Priority.Bulk, BroadcastId = broadcast.Id };
            if (!await visit.Notify(person, notice)) broadcast.WithoutAddress++;
        }

        visit.Record("broadcast.sent", details: new
        {
            roles = broadcast.Roles.ToString(),
            recipients = people.Count,
            text = broadcast.Text,
        });
        await visit.Db.SaveChangesAsync();
    }
}
