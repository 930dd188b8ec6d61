using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Orders;
using SalesBot.Reminders;

namespace SalesBot.Undoing;

/// <summary>[Отменить]: takes a step back if its time is not over and nothing else has happened to the lead since (B22).</summary>
internal static class PressUndo
{
    private static readonly string[] Documents = ["lead:", "order:", "approval:"];

    public static async Task Run(Visit visit, string args)
    {
        var step = long.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await visit.Db.UndoSteps.FirstOrDefaultAsync(x => x.Id == id) : null;
        if (step is null || step.PersonId != visit.Me.Id)
        {
            await Say(visit, visit.Phrases["button.unknown"]);
            return;
        }

        if (await WhyNot(visit, step) is { } why)
        {
            await Say(visit, why);
            return;
        }

        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == step.LeadId);
        await Take(visit, step, lead);
        await Show(visit, step, lead);
    }

    private static async Task<string?> WhyNot(Visit visit, UndoStep step)
    {
        var phrases = visit.Phrases;
        if (step.DoneAt is { } done) return phrases.Say("undo.already", ("time", phrases.Clock(visit.Office.Calendar.ToLocal(done))));
        var since = await visit.Db.Audit.Where(record => record.LeadId == step.LeadId && record.Sequence > step.LastRecord && record.PersonId != null).OrderBy(record => record.Sequence).FirstOrDefaultAsync();
        if (since is not null)
            return phrases.Say("undo.moved-on", ("who", (await visit.Person(since.PersonId!.Value))!.ShortName), ("time", phrases.Clock(visit.Office.Calendar.ToLocal(since.At))));
        return visit.Now > step.Until ? phrases.Say("undo.late", ("n", (int)UndoStep.Length.TotalSeconds)) : null;
    }

    private static async Task Take(Visit visit, UndoStep step, Lead lead)
    {
        step.DoneAt = visit.Now;
        if (step.Kind == UndoKind.Registered) await Cancel(visit, lead);
        else
        {
            var before = LeadSnapshot.FromJson(step.Before);
            await before.Restore(visit, lead);
            await visit.Db.SaveChangesAsync();
            await before.RestoreBeside(visit);
            await TellUndone.Do(visit, step, before);
        }

        visit.Record($"lead.undone.{Word(step.Kind)}", lead.Id, new { lead.Stage, responsible = lead.ResponsibleId });
        visit.Changed(lead);
    }

    /// <summary>The number stays taken, so that the numbers keep having no gaps (B3).</summary>
    private static async Task Cancel(Visit visit, Lead lead)
    {
        (lead.State, lead.ClosedAt, lead.ClosedById) = (LeadState.Cancelled, visit.Now, visit.Me.Id);
        foreach (var letter in await visit.Db.Letters.Where(letter => letter.LeadId == lead.Id && letter.State == LetterState.Registered).ToListAsync()) await SettleLetter.Reopen(visit, letter);
        foreach (var document in await visit.Db.Events.Where(document => document.LeadId == lead.Id).ToListAsync())
            (document.State, document.EndedAt) = (EventState.Cancelled, document.EndedAt ?? visit.Now);
        foreach (var reminder in await visit.Db.Reminders.Where(reminder => reminder.LeadId == lead.Id && reminder.State == ReminderState.Active).ToListAsync())
            (reminder.State, reminder.StoppedById, reminder.StoppedAt) = (ReminderState.Stopped, visit.Me.Id, visit.Now);
    }

    private static async Task Show(Visit visit, UndoStep step, Lead lead)
    {
        var phrases = visit.Phrases;
        var order = step.Kind is UndoKind.Posted or UndoKind.OrderMoved or UndoKind.OrderCancelled ? await LatestOrder(visit, lead) : null;
        var state = order is null ? "" : OrderWords.State(order.State, phrases);
        var line = phrases.Say($"undo.done.{Word(step.Kind)}", ("number", order?.Number ?? lead.Number), ("state", state), ("stage", LeadWords.StageTitle(visit.Office, lead, phrases)), ("who", (await visit.Person(lead.ResponsibleId))!.ShortName));
        visit.Toast = line;
        // A document's own card is drawn anew as it stands.
        if (Array.Exists(Documents, step.CardKey.StartsWith)) return;
        await visit.ReplyOn(step.CardKey, new Screen { Lines = [line], Rows = [[new Button(phrases["button.open"], ButtonValue.Command($"/lead {lead.Id}"))]] }, lead.Id);
    }

    private static Task<Order> LatestOrder(Visit visit, Lead lead) => visit.Db.Orders.Where(order => order.LeadId == lead.Id).OrderByDescending(order => order.Id).FirstAsync();

    private static async Task Say(Visit visit, string line)
    {
        if (visit.Incoming.Tap is not null) visit.Toast = line;
        else await visit.Reply(new Screen { Lines = [line] });
    }

    private static string Word(UndoKind kind) => kind switch
    {
        UndoKind.Registered => "registration",
        UndoKind.Refused => "refusal",
        UndoKind.Taken => "taken",
        UndoKind.Advanced => "stage",
        UndoKind.Posted => "posting",
        UndoKind.OrderMoved or UndoKind.OrderCancelled => "order",
        UndoKind.Decided => "decision",
        UndoKind.Asked => "question",
        _ => "hand-on",
    };
}
