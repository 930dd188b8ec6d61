using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;

namespace SalesBot.People;

/// <summary>When the time of an absence has run out, tells the person and who stood in for them, once and within working hours (B12). Safe in several processes: the person's revision lets one of them win.</summary>
public sealed class DueReturns(Database database, Office office, ILogger<DueReturns> log, Action wakeSender)
{
    /// <summary>Tells everybody whose time has run out; returns how many.</summary>
    public async Task<int> Tell(CancellationToken stop)
    {
        if (!office.Calendar.IsWorking(office.Clock.GetUtcNow())) return 0;
        var told = 0;
        foreach (var id in await Due(stop))
            if (await Tell(id, stop)) told++;
        if (told > 0) wakeSender();
        return told;
    }

    private async Task<List<int>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        return await db.People.Where(person => person.Active && person.AwayUntil <= now).Select(person => person.Id).ToListAsync(stop);
    }

    private async Task<bool> Tell(int id, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        try
        {
            var work = new Work(db, office);
            var person = await db.People.FirstAsync(x => x.Id == id, stop);
            if (!person.Active || person.AwayUntil is not { } until || until > work.Now) return false;
            await ComeBack.Do(work, person);
            await work.Notify(person, new Notice(NoticeKinds.Back, phrases => new Screen { Lines = [phrases["away.over"]] }) { Priority = Priority.Bulk });
            await work.Save();
            await write.Commit(stop);
            return true;
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster, or the person was changed meanwhile: it comes again if it is still due.
            log.LogDebug(failure, "The return of {Person} was overtaken", id);
            return false;
        }
    }
}
