using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Reactions;

/// <summary>
/// Tells the deputy and the head that a client was not answered in time (B13), once for each breach and within working hours.
/// Safe to run in several processes at once: the lead's revision lets one of them win.
/// </summary>
public sealed class DueReactions(Database database, Office office, ILogger<DueReactions> log, Action wakeSender)
{
    private const int MostAtOnce = 100;

    private readonly DueRows rows = new("reaction", database, office, log, wakeSender);

    /// <summary>Tells of everything that is overdue; returns how many leads that were.</summary>
    public async Task<int> Tell(CancellationToken stop) =>
        office.Calendar.IsWorking(office.Clock.GetUtcNow()) ? await rows.Each(Due, Tell, stop) : 0;

    private static Task<List<long>> Due(SalesBotDb db, DateTimeOffset now) =>
        db.Leads.Where(lead => lead.State == LeadState.Open && lead.ReactBy <= now && lead.BreachedAt == null).OrderBy(lead => lead.ReactBy)
            .Select(lead => lead.Id).Take(MostAtOnce).ToListAsync();

    private static async Task<bool> Tell(Work work, long id)
    {
        var lead = await work.Db.Leads.FirstAsync(x => x.Id == id);
        if (lead.State != LeadState.Open || lead.BreachedAt is not null || lead.ReactBy is not { } by || by > work.Now) return false;
        await Tell(work, lead, by);
        return true;
    }

    private static async Task Tell(Work work, Lead lead, DateTimeOffset by)
    {
        lead.BreachedAt = work.Now;
        var responsible = (await work.Person(lead.ResponsibleId))!;
        var contact = await work.Db.Contacts.FirstAsync(x => x.Id == lead.ContactId);
        IReadOnlyList<Person> above =
        [
            .. await ReminderTargets.Of(work, ReminderTarget.Deputy, responsible),
            .. await ReminderTargets.Of(work, ReminderTarget.Head, responsible),
        ];
        var told = 0;
        foreach (var person in above.DistinctBy(person => person.Id).Where(person => person.Id != responsible.Id))
            if (await work.Notify(person, new Notice("reaction", phrases => Draw(work, lead, contact.Line, responsible, by, phrases))
            {
                LeadId = lead.Id,
            })) told++;
        work.Record("reaction.breached", lead.Id,
            new { responsible = responsible.Id, by = by.ToString("O", System.Globalization.CultureInfo.InvariantCulture), told });
        work.Changed(lead);
    }

    private static Screen Draw(Work work, Lead lead, string who, Person responsible, DateTimeOffset by, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("reaction.breach", ("number", lead.Number), ("who", responsible.ShortName)), Emphasis.Strong)]),
            phrases.Say(
                "reaction.breach-when",
                ("since", phrases.Moment(work.Office.Calendar.ToLocal(lead.AwaitsSince ?? by), work.LocalNow)),
                ("by", phrases.Moment(work.Office.Calendar.ToLocal(by), work.LocalNow))),
            who,
            .. lead.Topic.Length > 0 ? new Line[] { lead.Topic } : [],
        ],
        Rows = Rows(lead, phrases),
        Tone = Tone.Attention,
    };

    private static IReadOnlyList<IReadOnlyList<Button>> Rows(Lead lead, Phrases phrases) =>
    [
        [
            new Button(phrases["button.take"], ButtonValue.Command($"/lead {lead.Id} take", lead.Revision), ButtonStyle.Primary),
            new Button(phrases["button.hand-on"], ButtonValue.Command($"/lead {lead.Id} hand", lead.Revision)),
        ],
        [new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))],
    ];
}
