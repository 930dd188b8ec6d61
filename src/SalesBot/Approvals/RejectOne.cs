using Microsoft.EntityFrameworkCore;
using SalesBot.Advancing;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Processes;
using SalesBot.Screens;
using SalesBot.Undoing;

namespace SalesBot.Approvals;

/// <summary>[Отклонить]: asks why - a choice or own words, never nothing - and gives the document back to who asked (A16).</summary>
internal static class RejectOne
{
    /// <summary>What the key of such a dialog begins with; the approval's id and its stage follow.</summary>
    public const string PlanPrefix = "reject:";

    /// <summary>The dialog: what the approval's stage asks of who rejects.</summary>
    public static DialogPlan? Plan(SalesProcess process, string key)
    {
        if (process.Find(key[PlanPrefix.Length..].Split(':')[^1]) is not { } stage) return null;
        return new DialogPlan
        {
            Key = key,
            Title = stage.Title,
            Fields =
            [
                .. stage.Fields.Where(field => field.When?.Subject == ProcessFacts.Rejecting).Select(field => field with { When = null }),
            ],
            Summary = false,
            Files = FileHome.On(async (visit, dialog, files) => await DocumentFiles.Put(
                visit, await visit.Db.Approvals.Where(x => x.Id == Id(dialog)).Select(x => x.EventId).FirstAsync(), files)),
            Finish = Finish,
        };
    }

    /// <summary>Begins the dialog, when this person may decide now.</summary>
    public static async Task Begin(Visit visit, Approval approval)
    {
        if (await DecideApproval.Obstacle(visit, approval) is { } obstacle)
        {
            visit.Toast = obstacle;
            await ApprovalCard.Redraw(visit, approval);
            return;
        }

        var stage = await visit.Db.Events.Where(document => document.Id == approval.EventId).Select(document => document.Stage)
            .FirstAsync();
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == approval.LeadId);
        await DialogShell.Start(visit, DialogState.About(visit, lead, $"{PlanPrefix}{approval.Id}:{stage}"));
    }

    private static long Id(DialogState dialog) =>
        long.Parse(dialog.Plan[PlanPrefix.Length..].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Screen> Finish(Visit visit, DialogState dialog)
    {
        var id = Id(dialog);
        var approval = await visit.Db.Approvals.FirstAsync(x => x.Id == id);
        if (await DecideApproval.Obstacle(visit, approval) is { } obstacle) return new Screen { Lines = [obstacle], Tone = Tone.Problem };
        var lead = await visit.Db.Leads.FirstAsync(x => x.Id == approval.LeadId);
        await OfferUndo.On(visit, lead.Id, UndoKind.Decided, ApprovalCard.Key(approval.Id));
        var process = visit.Office.Processes.Version(dialog.ProcessVersion);
        var fields = Plan(process, dialog.Plan)!.Fields;
        var field = fields[0];
        var said = dialog.Value(field.Key)!;
        if (process.Choices[field.Choices!].Any(choice => choice.Key == said)) approval.Reason = said;
        else approval.Comment = said;
        var request = await visit.Db.Events.FirstAsync(x => x.Id == approval.EventId);
        request.Answers = AddedAnswers.Merge(request.Answers, AddedAnswers.Of(dialog, fields.Skip(1)));
        visit.Remember(DecideApproval.For(visit, approval));
        DecideApproval.Decide(visit, approval, ApprovalState.Rejected);
        foreach (var later in await visit.Db.Approvals.Where(x => x.EventId == approval.EventId && x.State == ApprovalState.Planned)
            .ToListAsync())
            (later.State, later.DecidedAt) = (ApprovalState.Withdrawn, visit.Now);
        await DecideApproval.Complete(visit, approval, lead);
        await Subjects.Of(visit, approval.Kind).Rejected(visit, approval.SubjectId);
        await DecideApproval.Tell(visit, approval);
        return new Screen { Lines = [visit.Phrases.Say("approval.rejected-done", ("reason", dialog.Shown(field.Key)))] };
    }
}
