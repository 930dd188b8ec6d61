using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.People;

namespace SalesBot.Letters;

/// <summary>
/// Reminds of letters that nobody has decided about, in working hours: whoever has them, from the third time their head or the admins as well (B6).
/// Safe to run in several processes at once: the row's revision lets one of them win.
/// </summary>
public sealed class DueLetters(Database database, Office office, ILogger<DueLetters> log, Action wakeSender)
{
    private const int MostAtOnce = 100;
    private const int ToldAbove = 3;

    /// <summary>When to remind of a letter that somebody has from now on.</summary>
    internal static DateTimeOffset First(Work work) => work.Office.Calendar.Add(work.Now, TimeSpan.FromMinutes(work.Office.Processes.Current.Letters.TriageWithinMinutes));

    /// <summary>Reminds of everything that is due; returns of how many.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        var reminded = 0;
        foreach (var id in await Due(stop))
            if (await Remind(id, stop)) reminded++;
        if (reminded > 0) wakeSender();
        return reminded;
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        return await db.Letters.Where(x => x.State == LetterState.Waiting && x.RemindAt <= now).OrderBy(x => x.RemindAt).Select(x => x.Id).Take(MostAtOnce).ToListAsync(stop);
    }

    private async Task<bool> Remind(long id, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        try
        {
            var work = new Work(db, office);
            var letter = await db.Letters.FirstAsync(x => x.Id == id, stop);
            if (!letter.IsOpen || letter.RemindAt > work.Now) return false;
            var spoke = await Remind(work, letter);
            await work.Save();
            await write.Commit(stop);
            return spoke;
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster, or somebody has just decided: it comes again if it is still due.
            log.LogDebug(failure, "Letter {Letter} was overtaken", id);
            return false;
        }
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
