using System.Globalization;
using SalesBot.Advancing;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Reminders;

namespace SalesBot.Orders;

/// <summary>
/// What a won lead brings with it, as the process file says: work for colleagues with a time in which it is to be done, and a notice to
/// accounting (B15).
/// </summary>
internal static class WonWork
{
    public static async Task Create(Work work, Lead lead, Order order)
    {
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var stage = process[order.Stage];
        foreach (var creation in stage.Creates.Where(creation => process[creation.Stage].Document == DocumentKind.WorkAssignment))
            await Ask(work, lead, order, process, creation);
        TellAccounting.Soon(work, order);
        await TellInformed.Ended(work, lead, stage);
    }

    private static async Task Ask(Work work, Lead lead, Order order, SalesProcess process, Creation creation)
    {
        var due = work.Office.Calendar.Add(work.Now, TimeSpan.FromMinutes(creation.WithinMinutes));
        var document = await BesideDocument.Begin(work, lead, process[creation.Stage], Responsible(lead, order, creation.Responsible),
            lead.ResponsibleId);
        await work.Db.SaveChangesAsync();
        var task = new WorkAssignment
        {
            LeadId = lead.Id,
            EventId = document.Id,
            RequestedById = order.ManagerId,
            RequestedAt = work.Now,
            AdvisorId = document.ResponsibleId,
            DueAt = due,
        };
        work.Db.Assignments.Add(task);
        if (creation.Remind) StartReminder.Of(work, lead, document.Id, task.AdvisorId, since: due);

        await work.Db.SaveChangesAsync();
        work.Record("task.created", lead.Id, new
        {
            assignment = task.Id,
            stage = creation.Stage,
            advisor = task.AdvisorId,
            due = due.ToString("O", CultureInfo.InvariantCulture),
        });
        await AssignmentCard.Tell(work, task);
    }

    private static int Responsible(Lead lead, Order order, string? field) => field switch
    {
        null => lead.ResponsibleId,
        "executor" => order.ExecutorId,
        "approver" => order.ApproverId ?? lead.ResponsibleId,
        _ => AddedAnswers.Parse(order.Answers).TryGetValue(field, out var id) ? int.Parse(id, CultureInfo.InvariantCulture)
            : lead.ResponsibleId,
    };
}
