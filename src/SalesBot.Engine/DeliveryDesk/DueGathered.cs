using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Delivery;
using SalesBot.People;

namespace SalesBot.DeliveryDesk;

/// <summary>
/// Lets what was gathered for somebody go out as one message when its time has come. Safe in several processes: a row changes its state
/// once, and who finds one changed gives way.
/// </summary>
public sealed class DueGathered(Database database, Office office, Action wakeSender)
{
    private const int MostInOne = 10;
    private const int MostPeople = 200;
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(2);

    /// <summary>Sends what is due; returns to how many people.</summary>
    public async Task<int> Send(CancellationToken stop)
    {
        var sent = 0;
        foreach (var person in await Due(stop))
            if (await Database.Again(() => Send(person, stop))) sent++;
        if (sent > 0) wakeSender();
        return sent;
    }

    private async Task<List<int>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        // What was written by a clock far ahead of this one was put off by a wrong clock.
        var ahead = now + ClocksDiffer;
        return await db.Outbox.Where(m => m.State == OutboxState.Gathered && (m.DueAt <= now || m.CreatedAt > ahead))
            .Join(db.Addresses, m => m.AddressId, address => address.Id, (_, address) => address.PersonId)
                .Distinct().Take(MostPeople).ToListAsync(stop);
    }

    private async Task<bool> Send(int personId, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        var work = new Work(db, office);
        var waiting = await Gathering.Of(db, personId).AsNoTracking().OrderBy(m => m.Id).ToListAsync(stop);
        foreach (var together in waiting.Chunk(MostInOne))
            if (!(together.Length == 1 ? await Release(work, together[0]) : await Join(work, personId, together))) return false;
        await work.Save();
        await write.Commit(stop);
        return waiting.Count > 0;
    }

    /// <summary>One alone goes as it is.</summary>
    private static async Task<bool> Release(Work work, OutboxMessage only) =>
        await work.Db.Outbox.Where(m => m.Id == only.Id && m.State == OutboxState.Gathered)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Pending)) == 1;

    private static async Task<bool> Join(Work work, int personId, OutboxMessage[] together)
    {
        var ids = together.Select(m => m.Id).ToList();
        var taken = await work.Db.Outbox.Where(m => ids.Contains(m.Id) && m.State == OutboxState.Gathered)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Superseded).SetProperty(m => m.FinishedAt, work.Now));
        if (taken != together.Length || await work.Person(personId) is not { } person
            || await Notices.AddressFor(work.Db, personId) is not { } to) return false;
        var leads = together.Select(m => m.LeadId).OfType<long>().Distinct().ToList();
        var names = await MatterNames.Of(work.Db, leads);
        var parts = together
            .Select(m => (ScreenJson.Read(m.Screen), m.LeadId is { } lead && names.TryGetValue(lead, out var name) ? name.Number : null))
            .ToList();
        var screen = GatheredScreen.Draw(parts, work.Office.Phrases(person.Language));
        var entry = new OutboxEntry(to.Id, screen, NoticeKinds.Gathered) { Placement = Placement.Fresh, Priority = Priority.Notice };
        Outbox.Put(work.Db, entry, work.Now);
        return true;
    }
}
