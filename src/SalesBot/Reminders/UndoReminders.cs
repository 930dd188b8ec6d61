using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Data;
using SalesBot.Undoing;

namespace SalesBot.Reminders;

/// <summary>Brings the reminders of a lead back to how they stood before a step.</summary>
internal sealed class UndoReminders : UndoPart
{
    public override async Task<object?> Keep(SalesBotDb db, long leadId) => new Before(await db.Reminders
        .Where(reminder => reminder.LeadId == leadId && reminder.State == ReminderState.Active).Select(reminder => reminder.Id)
            .ToListAsync());

    public override async Task Restore(Visit visit, UndoStep step)
    {
        var active = Read<Before>(step).Reminders;
        foreach (var reminder in await visit.Db.Reminders.Where(reminder => reminder.LeadId == step.LeadId).ToListAsync())
        {
            if (active.Contains(reminder.Id))
                (reminder.State, reminder.StoppedById, reminder.StoppedAt) = (ReminderState.Active, null, null);
            else if (reminder.State == ReminderState.Active) reminder.State = ReminderState.Stopped;
        }
    }

    /// <summary>What had been said in place of their cards is not so any more: they ask again.</summary>
    public override async Task AskAgain(Visit visit, UndoStep step)
    {
        var active = Read<Before>(step).Reminders;
        foreach (var reminder in await visit.Db.Reminders.Where(one => active.Contains(one.Id) && one.Step > 0).ToListAsync())
            await ReminderAgain.Draw(visit, reminder);
    }

    public override async Task Cancel(Visit visit, UndoStep step)
    {
        var active = visit.Db.Reminders.Where(reminder => reminder.LeadId == step.LeadId && reminder.State == ReminderState.Active);
        foreach (var reminder in await active.ToListAsync())
            (reminder.State, reminder.StoppedById, reminder.StoppedAt) = (ReminderState.Stopped, visit.Me.Id, visit.Now);
    }

    private sealed record Before(IReadOnlyList<long> Reminders);
}
