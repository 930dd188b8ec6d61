using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Today;

namespace SalesBot.Tests.Week;

/// <summary>What must hold of everything that is open; each answers with whatever breaks it.</summary>
internal static class Laws
{
    /// <summary>
    /// Whatever is open is on exactly one list, its responsible's, at the latest when its time has come; and it has a time, or a reminder
    /// that will speak (B9, B11, B18).
    /// </summary>
    public static async Task<List<string>> EverythingHasSomebodyAndATime(WorkingWeek week)
    {
        await using var db = week.Office.Database.Open();
        var lists = await ListsOfNextMonth(week,
            new Work(db, week.Office.Office with { Clock = new ManualClock(week.Office.Clock.GetUtcNow().AddDays(30)) }));
        var people = await db.People.ToDictionaryAsync(person => person.Id);
        List<string> wrong = [];
        foreach (var thing in await Open(db, week.Office.Clock.GetUtcNow()))
        {
            var on = lists.GetValueOrDefault(thing.Command, []);
            if (thing.OwnerId is { } owner && !on.SequenceEqual([owner])) wrong.Add($"{thing.Name} of {people[owner].Name} is on the "
                + $"lists of: {string.Join(", ", on.Select(id => people[id].Name))}");
            if (thing.OwnerId is null && on.Count == 0) wrong.Add($"{thing.Name} is on nobody's list");
            if (!thing.HasTime) wrong.Add($"{thing.Name} has no time and nobody will be reminded of it");
        }

        return wrong;
    }

    /// <summary>On Friday evening nothing on anybody's list was to be done by now, and nothing waits for them.</summary>
    public static async Task<List<string>> ListsAreWorkedOff(WorkingWeek week)
    {
        await using var db = week.Office.Database.Open();
        List<string> wrong = [];
        foreach (var person in await db.People.Where(person => person.Active).ToListAsync())
            foreach (var item in (await new TodayReader(new Work(db, week.Office.Office), person).Read()).Items)
                if (item.Section is TodaySection.Overdue or TodaySection.WaitingForMe
                    || (item.Section == TodaySection.DueToday && item.At <= week.Office.Clock.GetUtcNow()))
                    wrong.Add($"{person.Name} still has {item.Number} {item.Who}: {item.Section}, {item.Matter}");
        return wrong;
    }

    /// <summary>Nobody's list of new leads has anything on it.</summary>
    public static async Task<List<string>> NoLeadIsUntouched(WorkingWeek week)
    {
        List<string> wrong = [];
        foreach (var one in week.Present)
        {
            await one.Chat.Says("/leads new");
            if (!one.Chat.Last.Shows("Новые: 0") && !one.Chat.Last.Shows("Открытых обращений нет"))
                wrong.Add($"{one.Name} sees {one.Chat.Last.Screen.PlainText()}");
        }

        return wrong;
    }

    /// <summary>Numbers of leads, orders, letters and other contacts have no gaps (B3).</summary>
    public static async Task<List<string>> NumbersHaveNoGaps(WorkingWeek week)
    {
        await using var db = week.Office.Database.Open();
        string[] all =
        [
            .. await db.Leads.Select(lead => lead.Number).ToListAsync(), .. await db.Orders.Select(order => order.Number)
                .ToListAsync(), .. await db.Letters.Select(letter => letter.Number).ToListAsync(),
            .. await db.Events.Where(document => document.Number != null).Select(document => document.Number!).ToListAsync(),
        ];
        return
        [
            .. all.GroupBy(number => number[0])
                .Where(series => !series.Order(StringComparer.Ordinal).SequenceEqual(Enumerable.Range(1, series.Count())
                    .Select(n => string.Create(CultureInfo.InvariantCulture, $"{series.Key}-2026-{n:000000}"))))
                .Select(series => $"Numbers of {series.Key}: {string.Join(' ', series)}"),
        ];
    }

    private static async Task<Dictionary<string, List<int>>> ListsOfNextMonth(WorkingWeek week, Work work)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var person in await work.Db.People.Where(person => person.Active).ToListAsync())
            foreach (var item in (await new TodayReader(work, person).Read()).Items
                .Where(item => item.Section is not (TodaySection.IWaitFor or TodaySection.Department)))
            {
                if (!lists.TryGetValue(item.Command, out var on)) lists[item.Command] = on = [];
                on.Add(person.Id);
            }

        return lists;
    }

    private static async Task<List<Thing>> Open(SalesBot.Data.SalesBotDb db, DateTimeOffset now)
    {
        var reminders = await db.Reminders.Where(reminder => reminder.State == ReminderState.Active).ToListAsync();
        var meetings = await db.Events.Where(document => document.Kind == EventKind.Meeting && document.State == EventState.Open
            && document.EndedAt > now).Select(document => document.LeadId).ToListAsync();
        var beside = (await db.Events.Where(document => document.Beside).Select(document => document.Id).ToListAsync()).ToHashSet();
        bool Reminded(long eventId, int personId) => reminders.Exists(one => one.EventId == eventId && one.PersonId == personId);
        return
        [
            .. (await db.Leads.Where(x => x.State == LeadState.Open).ToListAsync())
                .Select(x => new Thing(x.Number, $"/lead {x.Id}", x.ResponsibleId,
                meetings.Contains(x.Id) || reminders.Exists(one => one.LeadId == x.Id && one.OrderId == null
                    && one.PersonId == x.ResponsibleId && !beside.Contains(one.EventId)))),
            .. (await db.Assignments.Where(x => x.State == AssignmentState.Open).ToListAsync())
                .Select(x => new Thing($"Assignment {x.Id}", $"/assignment {x.Id}", x.AdvisorId, Reminded(x.EventId, x.AdvisorId))),
            .. (await db.Approvals.Where(x => x.State == ApprovalState.Pending).ToListAsync())
                .Select(x => new Thing($"Approval {x.Id}", $"/approval {x.Id}", x.ApproverId, Reminded(x.EventId, x.ApproverId))),
            .. (await db.Orders
                .Where(x => x.State == OrderState.Posted || x.State == OrderState.Approved || x.State == OrderState.InWork)
                .ToListAsync())
                .Select(x => new Thing(x.Number, $"/order {x.Id}", x.ExecutorId,
                    x.State == OrderState.InWork || reminders.Exists(one => one.OrderId == x.Id && one.PersonId == x.ExecutorId))),
            .. (await db.MissedCalls.Where(x => x.State == MissedCallState.ToCall || x.State == MissedCallState.ToWrite).ToListAsync())
                .Select(x => new Thing($"Missed call {x.Phone}", $"/missed_call {x.Id}", x.AssigneeId, x.RemindAt > now)),
            .. (await db.Letters.Where(x => x.State == LetterState.Waiting).ToListAsync())
                .Select(x => new Thing(x.Number, $"/letters {x.Id}", x.HolderId, x.RemindAt > now)),
            .. (await db.ContactTasks.Where(x => x.DoneAt == null).ToListAsync())
                .Select(x => new Thing($"Contact {x.Id}", $"/contact {x.Id}", x.PersonId, true)),
        ];
    }

    /// <param name="Name">How the law calls it.</param>
    /// <param name="Command">How lists know it.</param>
    /// <param name="OwnerId">Whose it is; null for a queue's.</param>
    /// <param name="HasTime">Whether something will bring it back.</param>
    private sealed record Thing(string Name, string Command, int? OwnerId, bool HasTime);
}
