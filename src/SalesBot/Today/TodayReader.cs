using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Campaigns;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Reminders;

namespace SalesBot.Today;

/// <summary>Reads what a person has on their hands today, their own and that of people they stand in for (B9, B12).</summary>
internal sealed class TodayReader(Work work, Person person)
{
    // Of one kind; who has more reads /leads.
    private const int Most = 100;

    private readonly DateTimeOffset tomorrow = PersonClock.StartOfDay(person, work, 1);
    private readonly DateOnly today = DateOnly.FromDateTime(PersonClock.Local(person, work).DateTime);
    private List<int> whose = [];

    /// <summary>Everything, each thing once and where it is most urgent.</summary>
    public async Task<IReadOnlyList<TodayItem>> Read()
    {
        whose = [person.Id, .. (await Deputies.StoodInFor(work, person)).Select(other => other.Id)];
        List<TodayItem> found = [.. await Late(), .. await Reminders(), .. await Meetings(), .. await Orders(), .. await Approvals(), .. await Assignments(), .. await Tasks(), .. await NewLeads(), .. await MissedCalls(), .. await Letters(), .. await Contacts(), .. await Campaigns()];
        return await Name([.. found.OrderBy(item => item.Section).ThenBy(item => item.At).DistinctBy(item => item.Command)]);
    }

    /// <summary>Leads that wait for their responsible. A new one is no business of the day until its reminder has spoken.</summary>
    private async Task<IEnumerable<TodayItem>> Reminders()
    {
        var rows = await work.Db.Reminders.AsNoTracking()
            .Where(x => x.State == ReminderState.Active && x.OrderId == null && whose.Contains(x.PersonId) && (x.Step > 0 || x.DueAt < tomorrow)
                && !work.Db.Set<Event>().Any(about => about.Id == x.EventId && about.Beside)
                && work.Db.Set<Lead>().Any(lead => lead.Id == x.LeadId && lead.State == LeadState.Open && (x.Step > 0 || lead.TouchedAt != null)))
            .OrderBy(x => x.DueAt).Take(Most).Select(x => new { x.LeadId, x.Since, x.DueAt, x.Step, x.ContactAt }).ToListAsync();
        return rows.Select(x => x.Step > 0
            ? new TodayItem(TodaySection.Overdue, x.ContactAt is null ? "overdue" : "contact-due", x.ContactAt ?? x.Since, x.LeadId, $"/lead {x.LeadId}")
            : new TodayItem(TodaySection.DueToday, x.ContactAt is null ? "reminder" : "contact", x.DueAt, x.LeadId, $"/lead {x.LeadId}"));
    }

    /// <summary>Clients that were not answered in time (B13).</summary>
    private async Task<IEnumerable<TodayItem>> Late()
    {
        var rows = await work.Db.Leads.AsNoTracking().Where(x => x.State == LeadState.Open && x.ReactBy <= work.Now && whose.Contains(x.ResponsibleId))
            .OrderBy(x => x.ReactBy).Take(Most).Select(x => new { x.Id, x.ReactBy }).ToListAsync();
        return rows.Select(x => new TodayItem(TodaySection.Overdue, "late", x.ReactBy!.Value, x.Id, $"/lead {x.Id}"));
    }

    private async Task<IEnumerable<TodayItem>> Meetings()
    {
        var rows = await work.Db.Events.AsNoTracking()
            .Where(x => x.Kind == EventKind.Meeting && !x.Beside && x.State == EventState.Open && x.LeadId != null && whose.Contains(x.ResponsibleId) && x.BeganAt < tomorrow)
            .OrderBy(x => x.BeganAt).Take(Most).Select(x => new { LeadId = x.LeadId!.Value, x.BeganAt, x.EndedAt }).ToListAsync();
        return rows.Select(x => x.EndedAt <= work.Now
            ? new TodayItem(TodaySection.Overdue, "meeting-over", x.BeganAt, x.LeadId, $"/lead {x.LeadId}")
            : new TodayItem(TodaySection.DueToday, "meeting", x.BeganAt, x.LeadId, $"/lead {x.LeadId}"));
    }

    private async Task<IEnumerable<TodayItem>> Orders()
    {
        var rows = await work.Db.Orders.AsNoTracking()
            .Where(x => whose.Contains(x.ExecutorId) && (x.State == OrderState.Posted || x.State == OrderState.Approved || (x.State == OrderState.InWork && x.ShipmentDate <= today)))
            .OrderBy(x => x.ShipmentDate).Take(Most).ToListAsync();
        return rows.Select(x => x.ShipmentDate < today ? Of(x, TodaySection.Overdue, "shipment-late")
            : x.ShipmentDate == today ? Of(x, TodaySection.DueToday, "shipment")
            : Of(x, TodaySection.WaitingForMe, "order"));

        TodayItem Of(Order order, TodaySection section, string matter) =>
            new(section, matter, matter == "order" ? order.StateAt : work.Office.Calendar.FromLocal(order.ShipmentDate.ToDateTime(TimeOnly.MinValue)), order.LeadId, $"/order {order.Id}", order.Number);
    }

    private async Task<IEnumerable<TodayItem>> Approvals()
    {
        var rows = await work.Db.Approvals.AsNoTracking().Where(x => x.State == ApprovalState.Pending && (whose.Contains(x.ApproverId) || x.RequestedById == person.Id))
            .OrderBy(x => x.RequestedAt).Take(Most).ToListAsync();
        return rows.Select(x => whose.Contains(x.ApproverId)
            ? new TodayItem(TodaySection.WaitingForMe, "approval", x.RequestedAt, x.LeadId, $"/approval {x.Id}", ApprovalContent.FromJson(x.Shown).Number, x.RequestedById)
            : new TodayItem(TodaySection.IWaitFor, "my-approval", x.RequestedAt, x.LeadId, $"/lead {x.LeadId}", ApprovalContent.FromJson(x.Shown).Number, x.ApproverId));
    }

    private async Task<IEnumerable<TodayItem>> Assignments()
    {
        var rows = await work.Db.Assignments.AsNoTracking().Where(x => x.State == AssignmentState.Open && x.DueAt == null && (whose.Contains(x.AdvisorId) || x.RequestedById == person.Id))
            .OrderBy(x => x.RequestedAt).Take(Most).ToListAsync();
        return rows.Select(x => whose.Contains(x.AdvisorId)
            ? new TodayItem(TodaySection.WaitingForMe, "assignment", x.RequestedAt, x.LeadId, $"/assignment {x.Id}", OtherId: x.RequestedById)
            : new TodayItem(TodaySection.IWaitFor, "my-assignment", x.RequestedAt, x.LeadId, $"/lead {x.LeadId}", OtherId: x.AdvisorId));
    }

    /// <summary>Work that a won lead has brought, from its day on (B15).</summary>
    private async Task<IEnumerable<TodayItem>> Tasks()
    {
        var rows = await work.Db.Assignments.AsNoTracking().Where(x => x.State == AssignmentState.Open && x.DueAt < tomorrow && whose.Contains(x.AdvisorId))
            .Join(work.Db.Events, task => task.EventId, document => document.Id, (task, document) => new { task.Id, task.LeadId, task.DueAt, document.Stage })
            .Join(work.Db.Leads, task => task.LeadId, lead => lead.Id, (task, lead) => new { task.Id, task.DueAt, task.Stage, Lead = lead }).OrderBy(x => x.DueAt).Take(Most).ToListAsync();
        var phrases = work.Office.Phrases(person.Language);
        return rows.Select(x => new TodayItem(x.DueAt <= work.Now ? TodaySection.Overdue : TodaySection.DueToday, "task", x.DueAt!.Value, x.Lead.Id, $"/assignment {x.Id}") { What = LeadWords.StageTitle(work.Office, x.Lead, x.Stage, phrases) });
    }

    private async Task<IEnumerable<TodayItem>> NewLeads()
    {
        var rows = await work.Db.Leads.AsNoTracking().Where(x => x.State == LeadState.Open && whose.Contains(x.ResponsibleId) && x.TouchedAt == null)
            .OrderBy(x => x.WaitingSince).Take(Most).Select(x => new { x.Id, x.WaitingSince }).ToListAsync();
        return rows.Select(x => new TodayItem(TodaySection.WaitingForMe, "new", x.WaitingSince, x.Id, $"/lead {x.Id}"));
    }

    private async Task<IEnumerable<TodayItem>> MissedCalls()
    {
        var rows = await work.Db.MissedCalls.AsNoTracking()
            .Where(x => (x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite) && whose.Contains(x.AssigneeId) && x.DueAt < tomorrow)
            .OrderBy(x => x.DueAt).Take(Most).ToListAsync();
        return rows.Select(x => new TodayItem(x.DueAt <= work.Now ? TodaySection.Overdue : TodaySection.DueToday, "missed", x.DueAt, null, $"/missed {x.Id}", PhoneNumber.TryParse(x.Phone)!.DisplayNumber) { Who = x.Who });
    }

    /// <summary>Letters nobody has decided about; late once the bot has reminded of them.</summary>
    private async Task<IEnumerable<TodayItem>> Letters()
    {
        var rows = await (await ListLetters.Open(work, person)).OrderBy(x => x.Id).Take(Most).ToListAsync();
        var phrases = work.Office.Phrases(person.Language);
        return rows.Select(x => new TodayItem(x.Reminded > 0 ? TodaySection.Overdue : TodaySection.WaitingForMe, TodayItem.Letter, x.CreatedAt, null, $"/letters {x.Id}", x.Number) { Who = LetterCard.Who(x, phrases) });
    }

    /// <summary>Contacts that are no sale: those given to the person, and those of their queues that nobody has taken (B23).</summary>
    private async Task<IEnumerable<TodayItem>> Contacts()
    {
        var roles = person.Roles;
        var rows = await work.Db.ContactTasks.AsNoTracking().Where(x => x.DoneAt == null && ((x.PersonId != null && whose.Contains(x.PersonId.Value)) || (x.PersonId == null && (x.Roles & roles) != Role.None)))
            .Join(work.Db.Events, task => task.EventId, document => document.Id, (task, document) => new { task.Id, task.PersonId, task.CreatedAt, document.Number, document.ContactWho })
            .OrderBy(x => x.CreatedAt).Take(Most).ToListAsync();
        return rows.Select(x => new TodayItem(TodaySection.WaitingForMe, x.PersonId is null ? "other-queue" : "other-contact", x.CreatedAt, null, $"/contact {x.Id}", x.Number) { Who = x.ContactWho });
    }

    /// <summary>One line a campaign: the calls themselves are asked for one by one (B17).</summary>
    private async Task<IEnumerable<TodayItem>> Campaigns() => !CampaignCallers.Calls(person, work.Office) ? []
        : (await ListCampaigns.Due(work, person)).Select(due => new TodayItem(TodaySection.WaitingForMe, "campaign", due.Campaign.StartedAt!.Value, null, $"/campaign {due.Campaign.Id}", due.Campaign.Name) { Count = due.Calls });

    private async Task<IReadOnlyList<TodayItem>> Name(List<TodayItem> items)
    {
        var names = await LeadNames.Read(work, [.. items.Select(item => item.LeadId).OfType<long>().Distinct()]);
        var people = await work.Db.People.AsNoTracking().ToDictionaryAsync(other => other.Id, other => other.ShortName);
        return [.. items.Select(item => item with
        {
            Number = item.Number ?? names[item.LeadId!.Value].Number,
            Who = item.LeadId is { } lead ? names[lead].Who : item.Who,
            Other = item.OtherId is { } other ? people[other] : "",
        })];
    }
}
