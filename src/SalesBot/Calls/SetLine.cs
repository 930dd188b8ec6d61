using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

namespace SalesBot.Calls;

/// <summary>
/// /line: at which numbers the exchange reaches whom. «/line 101» is one's own; «/line 101 Петрова», by an administrator, anybody's;
/// «/line 101 -» takes it away (D11).
/// </summary>
internal static class SetLine
{
    public static async Task Run(Visit visit, string args)
    {
        var words = args.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > 0) await Change(visit, words[0], words.Length > 1 ? words[1] : "");
        else await visit.Reply(await List(visit));
    }

    private static async Task Change(Visit visit, string said, string whose)
    {
        if (NumberOf(said) is not { } number)
        {
            await Refuse(visit, visit.Phrases["line.how"]);
            return;
        }

        var line = await visit.Db.PhoneLines.FirstOrDefaultAsync(one => one.Number == number);
        var person = whose is "" or "-" ? visit.Me : await FindCalled.By(visit, whose);
        var anybodys = visit.Me.Has(Role.Admin);
        if (person is null) await Refuse(visit, visit.Phrases.Say("line.nobody", ("who", whose)));
        else if (!anybodys && (person.Id != visit.Me.Id || (line is not null && line.PersonId != visit.Me.Id)))
            await Refuse(visit, visit.Phrases["line.not-yours"]);
        else await Write(visit, line, number, whose == "-" ? null : person);
    }

    private static async Task Write(Visit visit, PhoneLine? line, string number, Person? person)
    {
        if (person is null && line is not null) visit.Db.PhoneLines.Remove(line);
        else if (line is not null) line.PersonId = person!.Id;
        else if (person is not null) visit.Db.PhoneLines.Add(new PhoneLine { Number = number, PersonId = person.Id });
        visit.Record(person is null ? "line.removed" : "line.set", details: new { number, who = person?.Name ?? "" });
        await visit.Db.SaveChangesAsync();
        await visit.Reply(await List(visit));
    }

    /// <summary>The number as an exchange would write it, so that both find each other.</summary>
    private static string? NumberOf(string said) => CallParty.Read(said) is { } party
        ? party.Phone?.E164 ?? (party.Extension.Length > 0 ? party.Extension : null) : null;

    private static async Task Refuse(Visit visit, string why) => await visit.Reply(new Screen { Lines = [why], Tone = Tone.Problem });

    private static async Task<Screen> List(Visit visit)
    {
        var people = await visit.Db.People.AsNoTracking().Where(person => person.Active).ToDictionaryAsync(person => person.Id);
        var lines = await visit.Db.PhoneLines.AsNoTracking().OrderBy(line => line.Number).ToListAsync();
        return new Screen
        {
            Lines =
            [
                new Line([new Span(visit.Phrases["line.title"], Emphasis.Strong)]),
                .. lines.Where(line => people.ContainsKey(line.PersonId)).Select(line => (Line)visit.Phrases.Say(
                    "line.row", ("number", line.Number), ("who", people[line.PersonId].Name))),
                new Line([new Span(visit.Phrases[visit.Me.Has(Role.Admin) ? "line.how-admin" : "line.how"], Emphasis.Dim)]),
            ],
        };
    }
}
