using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Colleagues;

/// <summary>/people: who works with the bot, in which roles and channels, with what on their hands.</summary>
internal static class ListPeople
{
    public static async Task Run(Visit visit, string args)
    {
        var phrases = visit.Phrases;
        var people = await visit.Db.People.AsNoTracking().Where(person => person.Active).OrderBy(person => person.Name).ToListAsync();
        var addresses = await visit.Db.Addresses.AsNoTracking().ToListAsync();
        var load = await LoadPart.All(visit);
        await visit.Reply(new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("people.title", ("n", people.Count)), Emphasis.Strong)]),
                .. people.SelectMany(person => new[]
                {
                    new Line([new Span(person.Name), new Span(" · " + RoleWords.Of(person.Roles, phrases), Emphasis.Dim)]),
                    new Line(
                    [
                        new Span(
                            phrases.Say(
                                "people.row", ("channels", Channels(addresses, person, phrases)), ("n", load.GetValueOrDefault(person.Id))),
                            Emphasis.Dim),
                    ]),
                }),
            ],
            Rows =
            [
                .. DialogScreen.Rows(people.Take(60).Select(person => new Button(
                    person.ShortName, ButtonValue.Command($"/person {person.Id}")))),
                [new Button(phrases["button.invite"], ButtonValue.Command("/invite"), ButtonStyle.Primary)],
            ],
        });
    }

    private static string Channels(List<Address> addresses, Person person, Phrases phrases)
    {
        var live = addresses.Where(address => address.PersonId == person.Id)
            .Select(address => address.DeadReason is null
                ? phrases.Channel(address.Channel)
                : phrases.Say("people.dead-channel", ("channel", phrases.Channel(address.Channel))))
            .ToList();
        return live.Count == 0 ? phrases["people.no-channel"] : string.Join(", ", live);
    }
}
