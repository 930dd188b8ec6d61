using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Records;
using SalesBot.Screens;

namespace SalesBot.Undoing;

/// <summary>[Отменить]: takes a step back if its time is not over and nothing else has happened to the lead since (B22).</summary>
internal static class PressUndo
{
    public static async Task Run(Visit visit, string args)
    {
        var step = long.TryParse(args, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await visit.Db.UndoSteps.FirstOrDefaultAsync(x => x.Id == id) : null;
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

        var kind = Undoable.Of(visit, step);
        if (kind.Back is { } back)
        {
            step.DoneAt = visit.Now;
            await Show(visit, step, kind, await back(visit, step));
            return;
        }

        await Show(visit, step, kind, new Undone(await Back(visit, step), $"/lead {step.LeadId}"));
    }

    /// <summary>Takes back a step of a lead for which <see cref="WhyNot"/> knows no reason; what the texts say of the lead now.</summary>
    public static async Task<(string Name, object? Value)[]> Back(Visit visit, UndoStep step)
    {
        var kind = Undoable.Of(visit, step);
        visit.Remember(new ActsFor(await For(visit, step)));
        await Take(visit, step, kind);
        return await kind.Values(visit, step.LeadId);
    }

    /// <summary>Why it cannot be taken back any more; null when it can.</summary>
    public static async Task<string?> WhyNot(Visit visit, UndoStep step)
    {
        var phrases = visit.Phrases;
        if (step.DoneAt is { } done) return phrases.Say("undo.already", ("time", phrases.Clock(visit.Office.Calendar.ToLocal(done))));
        var since = await visit.Db.Audit.Where(record => record.LeadId == step.LeadId && record.Sequence > step.LastRecord
            && record.PersonId != null).OrderBy(record => record.Sequence).FirstOrDefaultAsync();
        if (since is not null)
            return phrases.Say("undo.moved-on", ("who", (await visit.Person(since.PersonId!.Value))!.ShortName),
                ("time", phrases.Clock(visit.Office.Calendar.ToLocal(since.At))));
        return visit.Now > step.Until ? phrases.Say("undo.late", ("n", (int)UndoStep.Length.TotalSeconds)) : null;
    }

    /// <summary>For whom the step was made: it is taken back for the same (B12).</summary>
    private static Task<int?> For(Visit visit, UndoStep step) => visit.Db.Audit
        .Where(record => record.LeadId == step.LeadId && record.Sequence <= step.LastRecord && record.PersonId == step.PersonId)
        .OrderByDescending(record => record.Sequence).Select(record => record.OnBehalfOfId).FirstOrDefaultAsync();

    private static async Task Take(Visit visit, UndoStep step, Undoable kind)
    {
        step.DoneAt = visit.Now;
        var parts = visit.Office.Features.Parts<UndoPart>();
        if (step.Kind == UndoKind.Registered)
        {
            foreach (var part in parts) await part.Cancel(visit, step);
        }
        else
        {
            foreach (var part in parts) await part.Withdraw(visit, step);
            foreach (var part in parts) await part.Restore(visit, step);
            await visit.Db.SaveChangesAsync();
            foreach (var part in parts) await part.AskAgain(visit, step);
            foreach (var part in parts) await part.Tell(visit, step);
        }
        foreach (var part in parts) await part.End(visit, step, kind.Word);
    }

    private static async Task Show(Visit visit, UndoStep step, Undoable kind, Undone undone)
    {
        var phrases = visit.Phrases;
        var line = phrases.Say($"undo.done.{kind.Word}", undone.Values);
        visit.Toast = line;
        // A document's own card is drawn anew as it stands.
        if (LiveCard.Of(visit.Office.Features, step.CardKey)?.Card.IsKept == true) return;
        Button[] open = undone.Opens is { } command ? [new Button(phrases["button.open"], ButtonValue.Command(command))] : [];
        var screen = new Screen { Lines = [line], Rows = open.Length > 0 ? [open] : [] };
        await visit.ReplyOn(step.CardKey, screen, step.LeadId > 0 ? step.LeadId : null);
    }

    private static async Task Say(Visit visit, string line)
    {
        if (visit.Incoming.Tap is not null) visit.Toast = line;
        else await visit.Reply(new Screen { Lines = [line] });
    }
}
