using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Assignments;
using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Reminders;
using SalesBot.Screens;

namespace SalesBot.Orders;

/// <summary>
/// What a won lead brings with it, as the process file says: work for colleagues with a time in which it is to be done, and notices (B15).
/// </summary>
internal static class WonWork
{
    public static async Task Create(Work work, Lead lead, Order order)
    {
        var process = work.Office.Processes.Version(lead.ProcessVersion);
        var stage = process[order.Stage];
        foreach (var creation in stage.Creates.Where(creation => process[creation.Stage].Document == DocumentKind.WorkAssignment))
            await Ask(work, lead, order, process, creation);
        foreach (var notification in stage.Notifies) await Tell(work, lead, order, process, notification);
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

    private static async Task Tell(Work work, Lead lead, Order order, SalesProcess process, Notification notification)
    {
        var client = await work.Db.Clients.Where(x => x.Id == order.ClientId).Select(x => x.Name).FirstAsync();
        var manager = (await work.Person(order.ManagerId))!.ShortName;
        foreach (var person in await Recipients(work, notification.Roles))
        {
            await work.Notify(person, new Notice("won", phrases => new Screen
            {
                Lines =
                [
                    process.Over(phrases).Say(
                        notification.Text, ("number", order.Number), ("lead", lead.Number), ("client", client),
                        ("contract", order.Contract), ("sum", phrases.Money(order.Total)), ("who", manager)),
                ],
                FileId = order.InvoiceFileId,
            })
            { LeadId = lead.Id });
        }
    }

    private static async Task<List<Person>> Recipients(Work work, Role roles)
    {
        var people = await work.Db.People.Where(person => person.Active && (person.Roles & roles) != 0).ToListAsync();
        return people.Count > 0 ? people : await work.Db.People.Where(person => person.Active && (person.Roles & Role.Admin) != 0)
            .ToListAsync();
    }
}
