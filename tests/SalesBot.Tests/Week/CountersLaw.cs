using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Tests.Week;

/// <summary>
/// What everybody reads on the counters of /leads is what the tables say, counted here row by row without the product's queries (B7, B25).
/// </summary>
internal static class CountersLaw
{
    public static async Task<List<string>> Holds(WorkingWeek week)
    {
        List<string> wrong = [];
        foreach (var one in week.Present)
        {
            await one.Chat.Says("/leads");
            var shown = one.Chat.Last.Screen.Rows.SelectMany(row => row).Select(button => button.Label)
                .Where(label => label.Contains(" · ", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
            var counted = await Count(week, one.Surname);
            if (!shown.SequenceEqual(counted))
                wrong.Add($"{one.Name} reads {string.Join(", ", shown)}; there are {string.Join(", ", counted)}");
        }

        return wrong;
    }

    private static async Task<List<string>> Count(WorkingWeek week, string surname)
    {
        await using var db = week.Office.Database.Open();
        var (now, today) = (week.Office.Clock.GetUtcNow(), DateOnly.FromDateTime(week.Local.DateTime));
        var people = await db.People.AsNoTracking().ToListAsync();
        var reminders = (await db.Reminders.AsNoTracking().Where(reminder => reminder.State == ReminderState.Active).ToListAsync())
            .ToLookup(one => one.LeadId);
        var events = (await db.Events.AsNoTracking().ToListAsync()).ToLookup(document => document.LeadId);
        var listed = await Listed(db, people, people.Single(person => person.ShortName == surname), events, now);
        var open = (await db.Leads.AsNoTracking().Where(lead => lead.State == LeadState.Open).ToListAsync()).Where(listed).ToList();
        bool On(Lead lead, int days) => reminders[lead.Id].Any(one => Day(one.DueAt) == today.AddDays(days))
            || events[lead.Id].Any(document => document is { Kind: EventKind.Meeting, Beside: false, State: EventState.Open }
            && Day(document.BeganAt) == today.AddDays(days));
        (string Label, Func<Lead, bool> Fits)[] counters =
        [
            ("Новые", lead => lead.TouchedAt is null),
            ("В работе", lead => lead.TouchedAt is not null),
            ("Ждут коллег", lead => events[lead.Id].Any(document => document is { Beside: true, State: EventState.Open })),
            ("Просрочены", lead => lead.ReactBy <= now || reminders[lead.Id].Any(one => one.Step > 0 || one.DueAt <= now)),
            ("Сегодня", lead => On(lead, 0)),
            ("Завтра", lead => On(lead, 1)),
            ("Горячие", lead => lead.Temperature == Temperature.Hot),
            ("Тёплые", lead => lead.Temperature == Temperature.Warm),
            ("Холодные", lead => lead.Temperature == Temperature.Cold),
        ];
        return
        [
            .. counters.Select(counter => (counter.Label, Number: open.Count(counter.Fits)))
                .Where(counter => counter.Number > 0)
                .Select(counter => $"{counter.Label} · {counter.Number}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Administrators, heads of execution and whoever heads somebody see all; others what they wrote, led, hold a document of, approve,
    /// advise, execute, or deputise for; the leads of whom they deputise for stand on their list while that colleague is away.
    /// </summary>
    private static async Task<Func<Lead, bool>> Listed(SalesBot.Data.SalesBotDb db, List<Person> people, Person me,
        ILookup<long?, Event> events, DateTimeOffset now)
    {
        if (me.Has(Role.Admin | Role.ExecutionHead) || people.Exists(other => other.Active && other.HeadId == me.Id)) return _ => true;
        var whose = people.Where(other => other.DeputyId == me.Id).Select(other => other.Id).Append(me.Id).ToHashSet();
        var also = (await db.LeadParties.Where(party => party.PersonId == me.Id).Select(party => party.LeadId).ToListAsync())
            .Concat((await db.Approvals.ToListAsync())
                .Where(approval => whose.Contains(approval.ApproverId)).Select(approval => approval.LeadId))
            .Concat((await db.Assignments.ToListAsync())
                .Where(assignment => whose.Contains(assignment.AdvisorId)).Select(assignment => assignment.LeadId))
            .Concat((await db.Orders.ToListAsync())
                .Where(order => order.OpenedAt is not null && order.ExecutorId == me.Id).Select(order => order.LeadId))
            .ToHashSet();
        var parties = (await db.LeadParties.Where(party => party.PersonId == me.Id).Select(party => party.LeadId).ToListAsync())
            .ToHashSet();
        var present = people.Where(other => other.DeputyId == me.Id && !other.IsAway(now)).Select(other => other.Id).ToHashSet();
        bool Own(Lead lead) => lead.AuthorId == me.Id || parties.Contains(lead.Id)
            || events[lead.Id].Any(document => document.ResponsibleId == me.Id || document.AuthorId == me.Id);
        return lead => Own(lead)
            || (!present.Contains(lead.ResponsibleId) && (whose.Contains(lead.ResponsibleId) || also.Contains(lead.Id)));
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(3)).DateTime);
}
