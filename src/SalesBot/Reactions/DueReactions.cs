using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Reactions;

/// <summary>
/// Tells the deputy and the head that a client was not answered in time (B13), once for each breach and within working hours.
/// Safe to run in several processes at once: the lead's revision lets one of them win.
/// </summary>
public sealed class DueReactions(Database database, Office office, ILogger<DueReactions> log, Action wakeSender)
{
    private const int MostAtOnce = 100;

    /// <summary>Tells of everything that is overdue; returns how many leads that were.</summary>
    public async Task<int> Tell(CancellationToken stop)
    {
        if (!office.Calendar.IsWorking(office.Clock.GetUtcNow())) return 0;
        var told = 0;
        foreach (var id in await Due(stop))
            if (await Tell(id, stop)) told++;
        if (told > 0) wakeSender();
        return told;
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var db = database.Open();
        var now = office.Clock.GetUtcNow();
        return await db.Leads.Where(lead => lead.State == LeadState.Open && lead.ReactBy <= now && lead.BreachedAt == null).OrderBy(lead => lead.ReactBy).Select(lead => lead.Id).Take(MostAtOnce).ToListAsync(stop);
    }

    private async Task<bool> Tell(long id, CancellationToken stop)
    {
        await using var db = database.Open();
        await using var write = await database.BeginWrite(db, stop);
        try
        {
            var work = new Work(db, office);
            var lead = await db.Leads.FirstAsync(x => x.Id == id, stop);
            if (lead.State != LeadState.Open || lead.BreachedAt is not null || lead.ReactBy is not { } by || by > work.Now) return false;
            await Tell(work, lead, by);
            await work.Save();
            await write.Commit(stop);
            return true;
        }
        catch (DbUpdateException failure) when (StorageTroubles.Of(failure) is null)
        {
            // Another process was faster, or somebody acts just now: it comes again if it is still due.
            log.LogDebug(failure, "The breach of lead {Lead} was overtaken", id);
            return false;
        }
    }

    private static async Task Tell(Work work, Lead lead, DateTimeOffset by)
    {
        lead.BreachedAt = work.Now;
        var responsible = (await work.Person(lead.ResponsibleId))!;
        var contact = await work.Db.Contacts.FirstAsync(x => x.Id == lead.ContactId);
        IReadOnlyList<Person> above = [.. await ReminderTargets.Of(work, ReminderTarget.Deputy, responsible), .. await ReminderTargets.Of(work, ReminderTarget.Head, responsible)];
        var told = 0;
        foreach (var person in above.DistinctBy(person => person.Id).Where(person => person.Id != responsible.Id))
            if (await work.Notify(person, new Notice("reaction", phrases => Draw(work, lead, contact.Line, responsible, by, phrases)) { LeadId = lead.Id })) told++;
        work.Record("reaction.breached", lead.Id, new { responsible = responsible.Id, by = by.ToString("O", System.Globalization.CultureInfo.InvariantCulture), told });
        work.Changed(lead);
    }

    private static Screen Draw(Work work, Lead lead, string who, Person responsible, DateTimeOffset by, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("reaction.breach", ("number", lead.Number), ("who", responsible.ShortName)), Emphasis.Strong)]),
            phrases.Say("reaction.breach-when", ("since", phrases.Moment(work.Office.Calendar.ToLocal(lead.AwaitsSince ?? by), work.LocalNow)), ("by", phrases.Moment(work.Office.Calendar.ToLocal(by), work.LocalNow))),
            who,
            .. lead.Topic.Length > 0 ? new Line[] { lead.Topic } : [],
        ],
        Rows =
        [
            [new Button(phrases["button.take"], ButtonValue.Command($"/lead {lead.Id} take", lead.Revision), ButtonStyle.Primary), new Button(phrases["button.hand-on"], ButtonValue.Command($"/lead {lead.Id} hand", lead.Revision))],
            [new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))],
        ],
        Tone = Tone.Attention,
    };
}
