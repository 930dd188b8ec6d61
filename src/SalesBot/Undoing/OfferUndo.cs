using Microsoft.EntityFrameworkCore;
using SalesBot.Audit;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Leads;

namespace SalesBot.Undoing;

/// <summary>Makes a step one that can be taken back: called before the step changes anything, it keeps how things were and puts [Отменить] on the card the step is made on.</summary>
internal static class OfferUndo
{
    /// <summary>Keeps how the lead stands and offers to come back to it.</summary>
    /// <param name="visit">Who makes the step.</param>
    /// <param name="lead">The lead, still unchanged; for a registration the new one.</param>
    /// <param name="kind">What is being done.</param>
    /// <param name="cardKey">The live card that will offer it.</param>
    public static async Task On(Visit visit, Lead lead, UndoKind kind, string cardKey)
    {
        visit.Undo = new UndoStep
        {
            PersonId = visit.Me.Id,
            AddressId = visit.Address.Id,
            CardKey = cardKey,
            LeadId = lead.Id,
            Kind = kind,
            Before = kind == UndoKind.Registered ? "" : (await LeadSnapshot.Take(visit.Db, lead)).ToJson(),
            Until = visit.Now + UndoStep.Length,
        };
        visit.Db.UndoSteps.Add(visit.Undo);
        await visit.Db.SaveChangesAsync();
    }

    /// <summary>Notes the end of the step, so that what happens later can be told from it; called when everything of it is saved.</summary>
    public static async Task Close(Work work, UndoStep step) =>
        step.LastRecord = await work.Db.Audit.Where(record => record.LeadId == step.LeadId).MaxAsync(record => (long?)record.Sequence) ?? 0;

    /// <summary>Puts a live card into the outbox; the card the step was made on with [Отменить], and once more without, to be shown when the time is over. A newer state of the card takes the place of both.</summary>
    /// <returns>The card as it is shown first.</returns>
    public static Screen Put(Work work, OutboxEntry entry, Phrases phrases)
    {
        var offered = work.Undo is { } step && step.CardKey == entry.CardKey && step.AddressId == entry.AddressId
            ? entry.Screen with { Rows = [.. entry.Screen.Rows, [new Button(phrases.Say("button.undo", ("n", (int)UndoStep.Length.TotalSeconds)), ButtonValue.Command($"/undo {step.Id}"))]] }
            : null;
        Outbox.Put(work.Db, entry with { Screen = offered ?? entry.Screen }, work.Now);
        if (offered is not null)
            Outbox.Put(work.Db, entry with { Placement = Placement.OnlyWhereShown, OnMessageId = null, Priority = Priority.Bulk, Kind = "card", Delay = UndoStep.Length }, work.Now);
        return offered ?? entry.Screen;
    }
}
