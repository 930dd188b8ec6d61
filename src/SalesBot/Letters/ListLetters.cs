using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>/letters: what nobody has decided about and this person may, the oldest first (B6).</summary>
internal static class ListLetters
{
    private const int MostListed = 8;

    public static async Task Run(Visit visit)
    {
        var phrases = visit.Phrases;
        var open = visit.Me.Has(Role.Admin) ? visit.Db.Letters.AsNoTracking().Where(x => x.State == LetterState.Waiting)
            : await Open(visit, visit.Me);
        var total = await open.CountAsync();
        var letters = await open.OrderBy(x => x.Id).Take(MostListed).ToListAsync();
        await visit.Reply(new Screen
        {
            Lines =
            [
                new Line([new Span(phrases.Say("letter.list", ("n", total)), Emphasis.Strong)]),
                .. letters.Select(letter => Row(letter, visit)),
                .. await LettersAbove.Read(visit) is { } above ? new[] { above } : [],
                .. total > letters.Count ? new Line[] { phrases.Say("today.more", ("n", total - letters.Count)) } : [],
            ],
            Rows = letters.Count == 0 ? [.. Commands.Suggestions(visit)]
                : [.. DialogScreen.Rows(letters.Select(letter => new Button(letter.Number, ButtonValue.Command($"/letters {letter.Id}"))))],
        });
    }

    private static Line Row(Letter letter, Visit visit) => visit.Phrases.Say(
        "letter.row",
        ("number", letter.Number),
        ("who", LetterCard.Who(letter, visit.Phrases)),
        ("subject", About(letter, visit.Phrases)),
        ("waits", visit.Phrases.Waiting(letter.CreatedAt, visit.LocalNow)));

    /// <summary>
    /// The open letters a person has to decide about: their own, those of people they stand in for, and those on the list if they register
    /// letters.
    /// </summary>
    public static async Task<IQueryable<Letter>> Open(Work work, Person person)
    {
        List<int> whose = [person.Id, .. (await Deputies.StoodInFor(work, person)).Select(other => other.Id)];
        var registers = person.Has(work.Office.Processes.Current.First.Roles);
        return work.Db.Letters.AsNoTracking().Where(x => x.State == LetterState.Waiting
            && ((x.HolderId != null && whose.Contains(x.HolderId.Value)) || (x.HolderId == null && registers)));
    }

    /// <summary>What it is about, in a few words: its subject, or else how it begins.</summary>
    public static string About(Letter letter, Phrases phrases) =>
        DialogScreen.Shorten(
            letter.Subject.Length > 0
                ? letter.Subject
                : CleanText.OneLine(letter.Text, 200).Text is { Length: > 0 } text ? text : phrases["letter.no-subject"],
            60);
}
