using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Today;

namespace SalesBot.Assignments;

/// <summary>Work that a won lead has brought, from its day on, on the list of the day (B15).</summary>
internal static class TasksToday
{
    public static async Task<IEnumerable<TodayItem>> Read(TodayFor day)
    {
        var (work, person, whose, tomorrow, _) = day;
        var rows = await work.Db.Assignments.AsNoTracking()
            .Where(x => x.State == AssignmentState.Open && x.DueAt < tomorrow && whose.Contains(x.AdvisorId))
            .Join(work.Db.Events, task => task.EventId, document => document.Id, (task, document) =>
                new { task.Id, task.LeadId, task.DueAt, task.AdvisorId, document.Stage })
            .Join(work.Db.Leads, task => task.LeadId, lead => lead.Id, (task, lead) =>
                new { task.Id, task.DueAt, task.AdvisorId, task.Stage, Lead = lead })
            .OrderBy(x => x.DueAt).Take(TodayPart.Most).ToListAsync();
        var phrases = work.Office.Phrases(person.Language);
        return rows.Select(x => new TodayItem(
            x.DueAt <= work.Now ? TodaySection.Overdue : TodaySection.DueToday, "task", x.DueAt!.Value, x.Lead.Id, $"/assignment {x.Id}")
        {
            What = LeadWords.StageTitle(work.Office, x.Lead, x.Stage, phrases),
            WhoseId = x.AdvisorId,
        });
    }
}
