using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Advancing;

/// <summary>Somebody has left or is away: their leads are the heir's, or shown to the deputy (B11, B12).</summary>
internal static class LeadsChangeHands
{
    /// <summary>Somebody has left.</summary>
    public static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        foreach (var lead in await Open(visit, from).ToListAsync()) await Move(visit, lead, from, heir);
    }

    /// <summary>Somebody is away: their leads say who stands in. Returns how many there are.</summary>
    public static async Task<int> ToDeputy(Visit visit, Person person, Person deputy)
    {
        var leads = await Open(visit, person).ToListAsync();
        foreach (var lead in leads) visit.Changed(lead);
        return leads.Count;
    }

    /// <summary>They are back.</summary>
    public static async Task Back(Work work, Person person)
    {
        foreach (var lead in await Open(work, person).ToListAsync()) work.Changed(lead);
    }

    private static IQueryable<Lead> Open(Work work, Person person) =>
        work.Db.Leads.Where(lead => lead.ResponsibleId == person.Id && lead.State == LeadState.Open);

    private static async Task Move(Visit visit, Lead lead, Person person, Person heir)
    {
        await MoveColleagueWork.ToNewResponsible(visit, lead.Id, person.Id, heir);
        lead.ResponsibleId = heir.Id;
        lead.TouchedAt = null;
        visit.Changed(lead);
        await LineEvents.Open(visit.Db, lead.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(document => document.ResponsibleId, heir.Id)
                .SetProperty(document => document.Revision, document => document.Revision + 1));
        await visit.Db.Reminders.Where(reminder => reminder.LeadId == lead.Id && reminder.PersonId == person.Id
            && reminder.State == ReminderState.Active)
            .ExecuteUpdateAsync(set => set.SetProperty(reminder => reminder.PersonId, heir.Id).SetProperty(reminder => reminder.Step, 0));
        if (!await visit.Db.Reminders.AnyAsync(reminder => reminder.LeadId == lead.Id && reminder.PersonId == heir.Id
            && reminder.State == ReminderState.Active && reminder.ContactAt == null)) await StartReminder.About(visit, lead);
        await visit.Notify(heir, await LeadCard.Notice(visit, lead, heir, "handed-on"));
    }
}
