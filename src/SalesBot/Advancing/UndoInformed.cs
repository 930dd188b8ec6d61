using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Advancing;

/// <summary>
/// A step is taken back: who was to be informed of it hears nothing, and who has been told already hears that it is taken back.
/// </summary>
internal sealed class UndoInformed : UndoPart
{
    public override Task Cancel(Visit visit, UndoStep step) => TakeBack(visit, step);

    public override Task Withdraw(Visit visit, UndoStep step) => TakeBack(visit, step);

    private static async Task TakeBack(Visit visit, UndoStep step)
    {
        var since = step.Until - UndoStep.Length;
        var notices = visit.Db.Outbox.Where(m => m.Kind == NoticeKinds.Informed && m.LeadId == step.LeadId && m.CreatedAt >= since);
        var told = await notices.Where(m => m.State == OutboxState.Pending || m.State == OutboxState.Sent)
            .Join(visit.Db.Addresses, m => m.AddressId, address => address.Id, (_, address) => address.PersonId).Distinct().ToListAsync();
        await notices.Where(m => m.State == OutboxState.Gathered).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Superseded).SetProperty(m => m.FinishedAt, visit.Now));
        if (told.Count == 0) return;
        var number = await visit.Db.Leads.Where(lead => lead.Id == step.LeadId).Select(lead => lead.Number).FirstAsync();
        foreach (var id in told)
        {
            await visit.Notify((await visit.Person(id))!, new Notice(NoticeKinds.Informed, phrases => new Screen
            {
                Lines = [phrases.Say("informed.undone", ("number", number), ("who", visit.Me.ShortName))],
            })
            { LeadId = step.LeadId });
        }
    }
}
