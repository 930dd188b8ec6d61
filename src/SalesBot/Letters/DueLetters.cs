using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;
using SalesBot.Processes;

namespace SalesBot.Letters;

/// <summary>
/// Reminds of letters that nobody has decided about, in working hours: whoever has them, from the third time their head or the admins as
/// well (B6).
/// Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueLetters(Database database, Office office, ILogger<DueLetters> log, Action wakeSender)
{
    private const int MostAtOnce = 100;
    private const int ToldAbove = 3;

    private readonly DueRows rows = new("letter", database, office, log, wakeSender);

    /// <summary>When to remind of a letter that somebody has from now on.</summary>
    internal static DateTimeOffset First(Work work) =>
        work.Office.Calendar.Add(work.Now, TimeSpan.FromMinutes(work.Office.Processes.Current.Letters.TriageWithinMinutes));

    /// <summary>Reminds of everything that is due; returns of how many.</summary>
    public Task<int> Send(CancellationToken stop) => rows.Each(Due, Remind, stop);

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Letters.Where(x => x.State == LetterState.Waiting && x.RemindAt <= now).OrderBy(x => x.RemindAt).Select(x => x.Id)
            .Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Remind(Work work, long id)
    {
        var letter = await work.Db.Letters.FirstAsync(x => x.Id == id);
        if (!letter.IsOpen || letter.RemindAt > work.Now) return false;
        return await Remind(work, letter);
    }

    private static async Task<bool> Remind(Work work, Letter letter)
    {
        if (!work.Office.Calendar.IsWorking(work.Now))
        {
            letter.RemindAt = work.Office.Calendar.NextStart(work.Now);
            return false;
        }

        letter.Reminded++;
        letter.RemindAt = work.Office.Calendar.Add(work.Now, TimeSpan.FromMinutes(work.Office.Processes.Current.Letters.AgainMinutes));
        var told = 0;
        foreach (var person in await Targets(work, letter))
            if (await work.Notify(person, await LetterCard.Notice(work, letter, person, "letter.remind"))) told++;
        work.Record("letter.reminded", details: new { letter = letter.Number, told });
        return told > 0;
    }

    private static async Task<IReadOnlyList<Person>> Targets(Work work, Letter letter)
    {
        var people = await LetterAccess.WhoDecides(work, letter);
        if (letter.Reminded < ToldAbove) return people;
        var head = letter.HolderId is { } id && (await work.Person(id))?.HeadId is { } headId ? await work.Person(headId) : null;
        IReadOnlyList<Person> above = head is { Active: true } ? [head] : await Staff.With(work, Role.Admin);
        return [.. people.Union(above)];
    }
}
